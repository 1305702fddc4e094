/** What a run of the whole day leaves behind: a dated page with what was seen, on which commit and machine. */
@NullMarked
package org.kepu.e2e.evidence;

import org.jspecify.annotations.NullMarked;
