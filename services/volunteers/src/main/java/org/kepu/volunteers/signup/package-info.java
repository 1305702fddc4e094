/** Sign-ups (报名): who takes which shift. The database refuses one too many and two at the same time. */
@NullMarked
package org.kepu.volunteers.signup;

import org.jspecify.annotations.NullMarked;
