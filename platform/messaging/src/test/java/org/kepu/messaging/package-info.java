/** Plain tests. */
@NullMarked
package org.kepu.messaging;

import org.jspecify.annotations.NullMarked;
