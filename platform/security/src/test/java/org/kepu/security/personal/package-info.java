@NullMarked
package org.kepu.security.personal;

import org.jspecify.annotations.NullMarked;
