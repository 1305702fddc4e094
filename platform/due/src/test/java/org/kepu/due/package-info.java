@NullMarked
package org.kepu.due;

import org.jspecify.annotations.NullMarked;
