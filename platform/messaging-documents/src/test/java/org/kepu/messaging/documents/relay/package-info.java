/** Tests of the relay on real servers. */
@NullMarked
package org.kepu.messaging.documents.relay;

import org.jspecify.annotations.NullMarked;
