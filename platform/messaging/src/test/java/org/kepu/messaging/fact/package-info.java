/** Plain tests. */
@NullMarked
package org.kepu.messaging.fact;

import org.jspecify.annotations.NullMarked;
