@NullMarked
package org.kepu.security.narrow;

import org.jspecify.annotations.NullMarked;
