@NullMarked
package org.kepu.day.count;

import org.jspecify.annotations.NullMarked;
