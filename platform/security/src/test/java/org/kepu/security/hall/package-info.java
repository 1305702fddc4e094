@NullMarked
package org.kepu.security.hall;

import org.jspecify.annotations.NullMarked;
