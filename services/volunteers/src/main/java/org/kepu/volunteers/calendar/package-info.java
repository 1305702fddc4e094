/** A volunteer's shifts for calendar programs. */
@NullMarked
package org.kepu.volunteers.calendar;

import org.jspecify.annotations.NullMarked;
