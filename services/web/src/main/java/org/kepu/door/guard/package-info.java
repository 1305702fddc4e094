/** What is refused before anything else looks at a request: calls from other sites, too many calls; and the headers browsers are held by. */
@NullMarked
package org.kepu.door.guard;

import org.jspecify.annotations.NullMarked;
