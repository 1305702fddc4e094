/** Sessions (场次): when and where an activity happens; published, moved, cancelled, held. */
@NullMarked
package org.kepu.events.session;

import org.jspecify.annotations.NullMarked;
