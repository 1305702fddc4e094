/** The relay: reads the outbox, sends to Kafka, moves what was sent. */
@NullMarked
package org.kepu.messaging.relay;

import org.jspecify.annotations.NullMarked;
