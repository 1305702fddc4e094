@NullMarked
package org.kepu.security;

import org.jspecify.annotations.NullMarked;
