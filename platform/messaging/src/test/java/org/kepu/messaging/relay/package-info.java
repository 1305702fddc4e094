/** Plain tests. */
@NullMarked
package org.kepu.messaging.relay;

import org.jspecify.annotations.NullMarked;
