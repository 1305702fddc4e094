@NullMarked
package org.kepu.events.attendance;

import org.jspecify.annotations.NullMarked;
