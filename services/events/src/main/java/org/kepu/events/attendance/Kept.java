package org.kepu.events.attendance;

/**
 * An attendance as it stands.
 *
 * @param standing what it counts after all corrections
 * @param version 1 plus the number of differences
 */
record Kept(Attendance attendance, Standing standing, long version) {}
