package org.kepu.volunteers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** What a city decides about volunteers: windows, limits, ages. A session's own values win where it has some. */
@ConfigMapping(prefix = "kepu.volunteers")
public interface VolunteersConfig {

    /** File with the city's own privacy notice (个人信息处理告知), YAML as the shipped one; the shipped one where none is named. */
    Optional<Path> privacyNotice();

    /** When presence is taken and what it is worth (R5). */
    CheckIn checkIn();

    /** Who approves long days (R4). */
    Approval approval();

    /** Who may take which shift (R15). */
    Safety safety();

    /** When presence is taken and what it is worth (R5). */
    interface CheckIn {
        /** Check-in opens so long before the planned start. */
        @WithDefault("15m")
        Duration opensBefore();

        /** Check-out is taken so long after the planned end; then a forgotten one is closed. */
        @WithDefault("60m")
        Duration closesAfter();

        /** Time after the planned end that still counts. */
        @WithDefault("15m")
        Duration grace();

        /** What a forgotten check-out is credited with: {@code planned-end} or {@code zero}. */
        @WithDefault("planned-end")
        String missingCheckOut();
    }

    /** Who approves long days (R4). */
    interface Approval {
        /** Above this total of one person on one day, an operator of {@link #firstLevel()} or above approves. */
        @WithDefault("8h")
        Duration firstLimit();

        /** Level of the place register an approver of long days stands for. */
        @WithDefault("county")
        String firstLevel();

        /** Above this total, an operator of {@link #secondLevel()} or above approves. */
        @WithDefault("12h")
        Duration secondLimit();

        /** Level of the place register an approver of very long days stands for. */
        @WithDefault("city")
        String secondLevel();
    }

    /** Who may take which shift (R15). */
    interface Safety {
        /** Kinds of activities for which a minor needs a guardian's consent, whatever the age. */
        @WithDefault("lab-opening")
        Set<String> guardedKinds();

        /** Less time than this between two shifts at different places is warned of. */
        @WithDefault("30m")
        Duration travel();
    }
}
