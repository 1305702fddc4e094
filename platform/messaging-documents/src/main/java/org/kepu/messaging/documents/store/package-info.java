/** How the driver is set, what it can store, and when the store is away. */
@NullMarked
package org.kepu.messaging.documents.store;

import org.jspecify.annotations.NullMarked;
