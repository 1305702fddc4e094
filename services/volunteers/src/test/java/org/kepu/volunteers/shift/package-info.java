/** Tests of shifts. */
@NullMarked
package org.kepu.volunteers.shift;

import org.jspecify.annotations.NullMarked;
