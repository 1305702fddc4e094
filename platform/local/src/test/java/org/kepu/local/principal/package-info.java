/** Who may do what at the real servers. */
@NullMarked
package org.kepu.local.principal;

import org.jspecify.annotations.NullMarked;
