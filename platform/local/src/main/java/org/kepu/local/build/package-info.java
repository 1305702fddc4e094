/** Building only when something changed; run from source, before anything is compiled. */
@NullMarked
package org.kepu.local.build;

import org.jspecify.annotations.NullMarked;
