/** The browser's only door (网关): sessions, routing to the services, the phone app and the console. */
@NullMarked
package org.kepu.door;

import org.jspecify.annotations.NullMarked;
