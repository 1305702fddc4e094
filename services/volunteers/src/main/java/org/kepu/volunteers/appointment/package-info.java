/** Appointments (任职): who holds a named role for a village or another place, and which places have nobody. Domain P6, P7. */
@NullMarked
package org.kepu.volunteers.appointment;

import org.jspecify.annotations.NullMarked;
