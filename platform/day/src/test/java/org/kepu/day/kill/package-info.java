@NullMarked
package org.kepu.day.kill;

import org.jspecify.annotations.NullMarked;
