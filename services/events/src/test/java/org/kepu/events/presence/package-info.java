@NullMarked
package org.kepu.events.presence;

import org.jspecify.annotations.NullMarked;
