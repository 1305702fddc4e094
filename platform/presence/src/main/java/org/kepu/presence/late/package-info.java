/** Scans kept on a phone without signal and sent later (离线补传). Requirement R9. */
@NullMarked
package org.kepu.presence.late;

import org.jspecify.annotations.NullMarked;
