package org.kepu.events.presence;

import java.time.OffsetDateTime;

/**
 * What a screen shows now.
 *
 * @param code to be scanned
 * @param digits to be typed where there is no camera (R25)
 * @param changesAt city time at which the next code is due
 */
public record CodeView(String session, String code, String digits, OffsetDateTime changesAt) {}
