/** Live screens: server-sent events that tell what to read again. */
@NullMarked
package org.kepu.web.live;

import org.jspecify.annotations.NullMarked;
