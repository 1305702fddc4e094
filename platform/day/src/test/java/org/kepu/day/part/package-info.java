@NullMarked
package org.kepu.day.part;

import org.jspecify.annotations.NullMarked;
