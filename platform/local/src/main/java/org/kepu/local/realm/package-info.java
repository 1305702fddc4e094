/** The demonstration realm (演示域): invented accounts over the realm of production, made by a program. */
@NullMarked
package org.kepu.local.realm;

import org.jspecify.annotations.NullMarked;
