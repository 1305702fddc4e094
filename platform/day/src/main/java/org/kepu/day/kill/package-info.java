/** Kills parts of the platform with signal 9 while the day is played, and waits until they are back. */
@NullMarked
package org.kepu.day.kill;

import org.jspecify.annotations.NullMarked;
