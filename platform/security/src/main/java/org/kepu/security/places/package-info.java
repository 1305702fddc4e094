/** The service's own copy of the place register (地方目录) and the one rule of what lies below what. */
@NullMarked
package org.kepu.security.places;

import org.jspecify.annotations.NullMarked;
