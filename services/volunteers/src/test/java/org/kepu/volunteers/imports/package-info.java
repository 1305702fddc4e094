/** Tests of imports. */
@NullMarked
package org.kepu.volunteers.imports;

import org.jspecify.annotations.NullMarked;
