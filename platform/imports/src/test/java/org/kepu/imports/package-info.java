/** Tests of imports. */
@NullMarked
package org.kepu.imports;

import org.jspecify.annotations.NullMarked;
