/** A tiny application on a document store: notes that are changed, and copies of things. */
@NullMarked
package org.kepu.messaging.documents.tiny;

import org.jspecify.annotations.NullMarked;
