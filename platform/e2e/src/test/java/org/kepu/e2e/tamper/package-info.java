/** Wrong events sent on purpose: the table must name exactly the figures they change. */
@NullMarked
package org.kepu.e2e.tamper;

import org.jspecify.annotations.NullMarked;
