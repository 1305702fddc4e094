/** Imports (批量导入): many rows in one file, each with its own answer, taken up again after a crash where they stopped. */
@NullMarked
package org.kepu.volunteers.imports;

import org.jspecify.annotations.NullMarked;
