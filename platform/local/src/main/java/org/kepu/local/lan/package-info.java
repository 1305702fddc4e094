/** Serving phones in the same local network: which address, by whose certificate, shown as a code. */
@NullMarked
package org.kepu.local.lan;

import org.jspecify.annotations.NullMarked;
