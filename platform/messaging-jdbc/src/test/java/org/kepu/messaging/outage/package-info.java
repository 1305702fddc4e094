/** Tests that take a server away and give it back. */
@NullMarked
package org.kepu.messaging.outage;

import org.jspecify.annotations.NullMarked;
