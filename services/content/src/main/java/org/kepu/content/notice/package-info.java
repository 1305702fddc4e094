/** Notices (通知) services ask for, in the person's language, once per key (R14). */
@NullMarked
package org.kepu.content.notice;

import org.jspecify.annotations.NullMarked;
