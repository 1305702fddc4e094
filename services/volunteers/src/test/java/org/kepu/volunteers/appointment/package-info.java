/** Tests of appointments. */
@NullMarked
package org.kepu.volunteers.appointment;

import org.jspecify.annotations.NullMarked;
