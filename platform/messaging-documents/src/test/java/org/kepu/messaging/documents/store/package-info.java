/** Tests of what the store can do, and of a store that is away. */
@NullMarked
package org.kepu.messaging.documents.store;

import org.jspecify.annotations.NullMarked;
