/** Aggregates, copies and audit in a document store, with their events. */
@NullMarked
package org.kepu.messaging.documents;

import org.jspecify.annotations.NullMarked;
