/** Events out of a service: the outbox, written in the transaction of its cause, and the relay that publishes it. */
@NullMarked
package org.kepu.messaging;

import org.jspecify.annotations.NullMarked;
