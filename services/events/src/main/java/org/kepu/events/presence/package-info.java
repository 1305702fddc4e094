/** The rotating code (动态码, R1) a session's screen shows; who scans it is checked where presence is kept. */
@NullMarked
package org.kepu.events.presence;

import org.jspecify.annotations.NullMarked;
