package org.kepu.events.activity;

import java.time.LocalDate;

/**
 * How an activity ended (总结).
 *
 * @param report what came of it in the organiser's words, 1 to 4,000 characters
 * @param sessionsHeld how many of its sessions took place, at least one
 * @param lastDay the day of the last of them: the day it counts on
 */
public record Completion(String report, int sessionsHeld, LocalDate lastDay) {

    public Completion {
        if (sessionsHeld < 1) {
            throw new IllegalArgumentException("sessionsHeld must be positive, was " + sessionsHeld);
        }
    }
}
