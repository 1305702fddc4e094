/** Writing from PostgreSQL: the outbox in the cause's transaction, its relay, and sending again. */
@NullMarked
package org.kepu.messaging.jdbc.outbox;

import org.jspecify.annotations.NullMarked;
