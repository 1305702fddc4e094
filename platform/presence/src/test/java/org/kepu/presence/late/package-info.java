@NullMarked
package org.kepu.presence.late;

import org.jspecify.annotations.NullMarked;
