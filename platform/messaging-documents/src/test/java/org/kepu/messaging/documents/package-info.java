/** Tests of aggregates and copies. */
@NullMarked
package org.kepu.messaging.documents;

import org.jspecify.annotations.NullMarked;
