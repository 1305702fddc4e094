/** The parts of the day, in the order in which they are played. */
@NullMarked
package org.kepu.day.part;

import org.jspecify.annotations.NullMarked;
