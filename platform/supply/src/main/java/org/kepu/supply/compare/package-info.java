/** Whether two builds of one commit came out the same, file by file. Needs nothing but the JDK: it is run from source. */
@NullMarked
package org.kepu.supply.compare;

import org.jspecify.annotations.NullMarked;
