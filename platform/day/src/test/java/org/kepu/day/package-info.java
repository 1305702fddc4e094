@NullMarked
package org.kepu.day;

import org.jspecify.annotations.NullMarked;
