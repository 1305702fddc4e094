/** Imports (批量导入) over HTTP; each feature says how its own rows are taken over, the engine is the platform's. */
@NullMarked
package org.kepu.volunteers.imports;

import org.jspecify.annotations.NullMarked;
