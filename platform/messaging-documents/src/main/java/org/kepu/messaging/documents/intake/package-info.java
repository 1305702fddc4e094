/** Reading from Kafka without transactions. */
@NullMarked
package org.kepu.messaging.documents.intake;

import org.jspecify.annotations.NullMarked;
