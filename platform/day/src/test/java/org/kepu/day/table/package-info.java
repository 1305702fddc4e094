@NullMarked
package org.kepu.day.table;

import org.jspecify.annotations.NullMarked;
