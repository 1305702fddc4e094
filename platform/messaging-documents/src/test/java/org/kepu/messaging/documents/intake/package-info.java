/** Tests of reading on real servers. */
@NullMarked
package org.kepu.messaging.documents.intake;

import org.jspecify.annotations.NullMarked;
