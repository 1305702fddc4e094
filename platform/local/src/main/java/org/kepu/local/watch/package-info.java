/** What watches the platform: the rules of Prometheus. */
@NullMarked
package org.kepu.local.watch;

import org.jspecify.annotations.NullMarked;
