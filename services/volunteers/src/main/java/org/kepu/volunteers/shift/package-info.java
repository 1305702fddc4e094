/** Shifts (志愿岗位): what sessions want volunteers for; derived from events' sessions, near or far. */
@NullMarked
package org.kepu.volunteers.shift;

import org.jspecify.annotations.NullMarked;
