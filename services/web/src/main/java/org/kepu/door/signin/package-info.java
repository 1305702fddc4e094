/** Signing in (登录): the code flow and the cookie it ends with. */
@NullMarked
package org.kepu.door.signin;

import org.jspecify.annotations.NullMarked;
