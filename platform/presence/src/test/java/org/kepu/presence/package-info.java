@NullMarked
package org.kepu.presence;

import org.jspecify.annotations.NullMarked;
