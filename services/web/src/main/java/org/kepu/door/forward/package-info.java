/** Forwarding calls to the services (转发). */
@NullMarked
package org.kepu.door.forward;

import org.jspecify.annotations.NullMarked;
