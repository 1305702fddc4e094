/** What the trial document store keeps so that it can be brought back to any moment: copies, and every change since. */
@NullMarked
package org.kepu.local.documents.journal;

import org.jspecify.annotations.NullMarked;
