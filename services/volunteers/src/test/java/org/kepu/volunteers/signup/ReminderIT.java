package org.kepu.volunteers.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class ReminderIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-10-01T12:00:00+08:00");
    }

    private static List<String> templates(TopicReader notices, String signUp) {
        return notices.seen().stream()
                .filter(event -> data(event).at("/dedupeKey").asText().contains(signUp))
                .map(event -> data(event).at("/template").asText())
                .toList();
    }

    private static void awaitTemplate(TopicReader notices, String signUp, String template) {
        notices.awaitAtLeast(
                1, template, event -> data(event).at("/dedupeKey").asText().startsWith(template + ":" + signUp));
    }

    @Test
    void shouldRemindADayAndTwoHoursBeforeOnceEach() {
        // Given
        String me = account();
        volunteer(me);
        String signUp = signUp(
                        me,
                        AnnouncedSessions.from("2024-10-03T09:00:00+08:00", 2, 3)
                                .open())
                .path("id");

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            time.moveTo("2024-10-02T09:00:00+08:00");
            awaitTemplate(notices, signUp, "shift-reminder-day");
            time.moveTo("2024-10-03T07:00:00+08:00");
            awaitTemplate(notices, signUp, "shift-reminder-hours");

            // Then
            assertThat(templates(notices, signUp)).containsExactly("shift-reminder-day", "shift-reminder-hours");
        }
    }

    @Test
    void shouldRemindOfTheNewTimeOfAShiftThatWasMoved() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.from("2024-10-03T09:00:00+08:00", 2, 3);
        String signUp = signUp(me, session.open()).path("id");

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            session.movedTo("2024-10-05T09:00:00+08:00").send();
            awaitTemplate(notices, signUp, "shift-moved");

            // When
            time.moveTo("2024-10-04T09:00:00+08:00");
            awaitTemplate(notices, signUp, "shift-reminder-day");

            // Then
            assertThat(templates(notices, signUp)).containsExactly("shift-moved", "shift-reminder-day");
        }
    }
}
