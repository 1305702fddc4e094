@NullMarked
package org.kepu.content;

import org.jspecify.annotations.NullMarked;
