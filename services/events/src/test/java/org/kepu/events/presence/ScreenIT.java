package org.kepu.events.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** What a screen or a sheet of paper takes along to where there is no signal (R5). */
@QuarkusTest
@WithPostgres
@WithKafka
class ScreenIT {

    private static final String DURING = "2024-09-21T09:10:00+08:00";

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo(DURING);
    }

    private static Response screen(RequestSpecification as, String session, String what) {
        return as.get(Scene.API + "/sessions/" + session + "/" + what);
    }

    private static String digits(String key, long step) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256"));
        byte[] answer = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
        BigInteger number = new BigInteger(1, Arrays.copyOf(answer, 6));
        return "%06d".formatted(number.mod(BigInteger.valueOf(1_000_000)).intValue());
    }

    @Test
    void shouldGiveAScreenTheKeyThatMakesTheVeryCodesTheServiceShows() throws GeneralSecurityException {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());
        String shown = screen(Scene.asOrganiser(), session, "code").path("digits");

        // When
        Response answer = screen(Scene.asOrganiser(), session, "screen-key");

        // Then
        answer.then().statusCode(200).header("Cache-Control", containsString("no-store"));
        long step = java.time.OffsetDateTime.parse(DURING).toEpochSecond() / 30;
        assertThat(digits(answer.path("key"), step)).isEqualTo(shown);
    }

    @Test
    void shouldGiveNeitherKeyNorSheetToANeighbour() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());

        // When
        Response key = screen(Scene.asStranger(), session, "screen-key");
        Response sheet = screen(Scene.asStranger(), session, "printed-code");

        // Then
        key.then().statusCode(403);
        sheet.then().statusCode(403);
    }

    @Test
    void shouldGiveNoKeyTwoHoursAfterTheEnd() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());
        time.moveTo("2024-09-22T09:10:00+08:00");

        // When
        Response answer = screen(Scene.asOrganiser(), session, "screen-key");

        // Then
        answer.then().statusCode(409).body("type", endsWith("session-no-code-now"));
    }

    @Test
    void shouldPrintACodeThatRecordsAnAttendanceWorthACAtMost() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());
        String printed = screen(Scene.asOrganiser(), session, "printed-code").path("code");

        // When
        Response answer = Scene.asResident(Scene.account())
                .body(Map.of("code", printed, "group", "farmers"))
                .post(Scene.API + "/attendances");

        // Then
        answer.then().statusCode(201).body("evidence", equalTo("printed-code")).body("grade", equalTo("C"));
    }
}
