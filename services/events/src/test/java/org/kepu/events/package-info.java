@NullMarked
package org.kepu.events;

import org.jspecify.annotations.NullMarked;
