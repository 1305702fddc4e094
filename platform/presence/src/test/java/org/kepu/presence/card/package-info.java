@NullMarked
package org.kepu.presence.card;

import org.jspecify.annotations.NullMarked;
