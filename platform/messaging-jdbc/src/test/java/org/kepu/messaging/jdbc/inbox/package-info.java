/** Tests against a real PostgreSQL and a real Kafka. */
@NullMarked
package org.kepu.messaging.jdbc.inbox;

import org.jspecify.annotations.NullMarked;
