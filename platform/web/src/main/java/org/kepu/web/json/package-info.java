/** How request bodies and parameters are read: strictly, and with a sentence for each fault. */
@NullMarked
package org.kepu.web.json;

import org.jspecify.annotations.NullMarked;
