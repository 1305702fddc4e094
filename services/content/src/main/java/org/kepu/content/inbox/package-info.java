/** The inbox (收件箱): what a person was told, held in quiet hours, opened (R14). */
@NullMarked
package org.kepu.content.inbox;

import org.jspecify.annotations.NullMarked;
