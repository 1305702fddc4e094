/** Sign-in sessions (登录会话): rows, their tokens, how long they live, who is signed in. */
@NullMarked
package org.kepu.door.session;

import org.jspecify.annotations.NullMarked;
