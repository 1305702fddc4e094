@NullMarked
package org.kepu.venues;

import org.jspecify.annotations.NullMarked;
