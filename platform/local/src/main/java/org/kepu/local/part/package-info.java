/** The parts that can be started: the real servers and the services. */
@NullMarked
package org.kepu.local.part;

import org.jspecify.annotations.NullMarked;
