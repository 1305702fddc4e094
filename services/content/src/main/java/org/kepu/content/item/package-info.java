/** Items (内容) and their editions: written, reviewed by somebody else, published, corrected, withdrawn (C2, R17). */
@NullMarked
package org.kepu.content.item;

import org.jspecify.annotations.NullMarked;
