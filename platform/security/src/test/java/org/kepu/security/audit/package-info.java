@NullMarked
package org.kepu.security.audit;

import org.jspecify.annotations.NullMarked;
