/** Reading into PostgreSQL: the inbox in the handler's transaction, and parked events. */
@NullMarked
package org.kepu.messaging.jdbc.inbox;

import org.jspecify.annotations.NullMarked;
