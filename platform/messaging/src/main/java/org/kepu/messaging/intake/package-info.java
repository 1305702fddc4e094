/** Events into a service: the inbox, batches in one transaction, parked events. */
@NullMarked
package org.kepu.messaging.intake;

import org.jspecify.annotations.NullMarked;
