package org.kepu.volunteers.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Sequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class CalendarIT {

    private static final String CALENDAR = "/api/volunteers/v1/my/calendar";

    @Inject
    MovableTime time;

    private String me;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        me = account();
        volunteer(me);
    }

    @Test
    void shouldGiveMyShiftsWithTheirTimeInTheCitysZone() throws Exception {
        // Given
        AnnouncedSessions session = AnnouncedSessions.atNine(3);
        String id = signUp(me, session.open()).path("id");

        // When
        Response answer = asResident(me).get(CALENDAR);

        // Then
        answer.then().statusCode(200).contentType("text/calendar;charset=utf-8");
        assertThat(answer.asString())
                .contains("BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "DTSTART;TZID=Asia/Shanghai:20240921T090000")
                .contains("DTEND;TZID=Asia/Shanghai:20240921T110000", "SUMMARY:小麦秋播", "LOCATION:前村");
        assertThat(events(answer)).singleElement().satisfies(event -> {
            assertThat(event.getUid().orElseThrow().getValue()).isEqualTo(id + "@volunteers.kepu");
            assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        });
    }

    @Test
    void shouldStrikeAShiftThatWasCalledOffUnderTheSameIdAndALaterSequence() throws Exception {
        // Given
        AnnouncedSessions session = AnnouncedSessions.atNine(3);
        String shift = session.open();
        signUp(me, shift).then().statusCode(201);
        VEvent before = events(asResident(me).get(CALENDAR)).getFirst();

        // When
        session.cancelled().sendAndAwait(shift, "cancelled");

        // Then
        VEvent after = events(asResident(me).get(CALENDAR)).getFirst();
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @Test
    void shouldBeAFileWithoutShiftsForWhoHasNoneAndNothingWithoutSignIn() throws Exception {
        assertThat(events(asResident(me).get(CALENDAR))).isEmpty();
        given().get(CALENDAR).then().statusCode(401);
    }

    private static int sequence(VEvent event) {
        Sequence sequence = event.getSequence();
        return sequence.getSequenceNo();
    }

    private static List<VEvent> events(Response answer) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(answer.asString())).getComponents("VEVENT");
    }
}
