@NullMarked
package org.kepu.events.session;

import org.jspecify.annotations.NullMarked;
