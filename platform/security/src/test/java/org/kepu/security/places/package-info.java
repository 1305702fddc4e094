@NullMarked
package org.kepu.security.places;

import org.jspecify.annotations.NullMarked;
