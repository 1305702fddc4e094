@NullMarked
package org.kepu.day.play;

import org.jspecify.annotations.NullMarked;
