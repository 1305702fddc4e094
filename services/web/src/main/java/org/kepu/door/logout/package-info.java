/** Signing out (退出登录): here, everywhere, and when the provider says so. */
@NullMarked
package org.kepu.door.logout;

import org.jspecify.annotations.NullMarked;
