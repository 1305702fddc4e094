@NullMarked
package org.kepu.content.parked;

import org.jspecify.annotations.NullMarked;
