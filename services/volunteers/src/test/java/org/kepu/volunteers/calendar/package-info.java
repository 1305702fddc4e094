/** Tests of sign-ups. */
@NullMarked
package org.kepu.volunteers.calendar;

import org.jspecify.annotations.NullMarked;
