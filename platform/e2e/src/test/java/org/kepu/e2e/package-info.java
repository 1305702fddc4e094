/** Whole-stack tests: the day on every real server and service. */
@NullMarked
package org.kepu.e2e;

import org.jspecify.annotations.NullMarked;
