/** A well-behaved and a careless HTTP service, and what a walk says of them. */
@NullMarked
package org.kepu.testkit.walk;

import org.jspecify.annotations.NullMarked;
