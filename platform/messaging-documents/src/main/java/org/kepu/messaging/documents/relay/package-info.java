/** From the arrays of the aggregates to their collections, and from there to Kafka. */
@NullMarked
package org.kepu.messaging.documents.relay;

import org.jspecify.annotations.NullMarked;
