/** Calls to the sign-in provider (身份认证服务). */
@NullMarked
package org.kepu.door.provider;

import org.jspecify.annotations.NullMarked;
