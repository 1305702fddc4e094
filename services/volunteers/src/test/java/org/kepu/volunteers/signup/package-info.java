/** Tests of sign-ups. */
@NullMarked
package org.kepu.volunteers.signup;

import org.jspecify.annotations.NullMarked;
