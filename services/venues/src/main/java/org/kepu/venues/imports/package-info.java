/** Imports (批量导入) of this service over HTTP; what can be imported stands in the features. */
@NullMarked
package org.kepu.venues.imports;

import org.jspecify.annotations.NullMarked;
