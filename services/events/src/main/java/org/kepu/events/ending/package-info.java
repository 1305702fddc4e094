/** How an activity ends (活动收尾): called off with its sessions, or completed with a report once they are over. */
@NullMarked
package org.kepu.events.ending;

import org.jspecify.annotations.NullMarked;
