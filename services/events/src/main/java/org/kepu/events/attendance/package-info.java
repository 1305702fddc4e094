/** Attendance (参与人次, E9): who came to a session, by name or by head count; 人次 and 人 stay apart. */
@NullMarked
package org.kepu.events.attendance;

import org.jspecify.annotations.NullMarked;
