@NullMarked
package org.kepu.content.notice;

import org.jspecify.annotations.NullMarked;
