/** The tiny application of this module's tests: it writes things, and reads them back. */
@NullMarked
package org.kepu.messaging.tiny;

import org.jspecify.annotations.NullMarked;
