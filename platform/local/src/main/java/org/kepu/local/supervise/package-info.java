/** The detached supervisor: starts parts, waits for them, restarts what dies, stops everything. */
@NullMarked
package org.kepu.local.supervise;

import org.jspecify.annotations.NullMarked;
