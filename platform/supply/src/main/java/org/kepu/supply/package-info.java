/** What the product is made of: lists of components, their licences, pinned versions, and builds that come out the same. */
@NullMarked
package org.kepu.supply;

import org.jspecify.annotations.NullMarked;
