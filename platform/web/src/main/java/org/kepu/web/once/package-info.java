/** How answers are kept so that a repeated request gets the first one (幂等). */
@NullMarked
package org.kepu.web.once;

import org.jspecify.annotations.NullMarked;
