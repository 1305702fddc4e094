/** Lists of components in CycloneDX: read from what Maven and npm list, held against what is built, written in one form. */
@NullMarked
package org.kepu.supply.list;

import org.jspecify.annotations.NullMarked;
