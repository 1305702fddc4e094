/** Tests of what watches the platform. */
@NullMarked
package org.kepu.local.watch;

import org.jspecify.annotations.NullMarked;
