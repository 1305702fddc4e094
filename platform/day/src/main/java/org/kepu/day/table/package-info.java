/** The table of what was expected and what the platform shows. */
@NullMarked
package org.kepu.day.table;

import org.jspecify.annotations.NullMarked;
