@NullMarked
package org.kepu.presence.device;

import org.jspecify.annotations.NullMarked;
