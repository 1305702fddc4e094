@NullMarked
package org.kepu.presence.evidence;

import org.jspecify.annotations.NullMarked;
