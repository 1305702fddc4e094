/** From evidence of presence to its grade (证据等级) by the one table of the contracts. Requirement R2. */
@NullMarked
package org.kepu.presence.evidence;

import org.jspecify.annotations.NullMarked;
