/** Walks every operation of a service's OpenAPI document with the calls nobody should get away with. */
@NullMarked
package org.kepu.testkit.walk;

import org.jspecify.annotations.NullMarked;
