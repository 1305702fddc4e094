@NullMarked
package org.kepu.content.inbox;

import org.jspecify.annotations.NullMarked;
