/** Plain tests. */
@NullMarked
package org.kepu.messaging.intake;

import org.jspecify.annotations.NullMarked;
