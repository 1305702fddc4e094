@NullMarked
package org.kepu.events.campaign;

import org.jspecify.annotations.NullMarked;
