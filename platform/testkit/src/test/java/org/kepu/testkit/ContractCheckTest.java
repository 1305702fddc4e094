package org.kepu.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractCheckTest {

    private static final String TYPE = "org.kepu.venues.booking.made.v1";

    private final ContractCheck check = new ContractCheck();

    @Test
    void shouldLetAnEventPassThatKeepsItsContract() throws IOException {
        // Given
        byte[] example = example();

        // When
        var checking = assertThatCode(() -> check.check(TYPE, example));

        // Then
        checking.doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAFieldTheContractDoesNotList() throws IOException {
        // Given
        byte[] withName = new String(example(), UTF_8)
                .replaceFirst("\\{", "{\"name\": \"somebody\", ")
                .getBytes(UTF_8);

        // When
        var checking = assertThatThrownBy(() -> check.check(TYPE, withName));

        // Then
        checking.isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(TYPE)
                .hasMessageContaining("name");
    }

    @Test
    void shouldRefuseAnEventThatNoContractDescribes() {
        // When
        var checking = assertThatThrownBy(() -> check.check("org.kepu.venues.booking.eaten.v1", "{}".getBytes(UTF_8)));

        // Then
        checking.hasMessageContaining("catalogue");
    }

    @Test
    void shouldLetHeadersPassThatKeepTheirContract() {
        // Given
        String headers = headers();

        // When
        var checking = assertThatCode(() -> check.checkHeaders(TYPE, headers));

        // Then
        checking.doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "ce_sequence, 0000000000000000003, 3",
        "ce_place, 410926100201, 范县",
        "ce_recordedtime, 2026-03-02T08:15:30.123Z, yesterday",
        "ce_time, 2024-09-21T11:00:00+08:00, 2024-09-21T11:00+08:00",
        "ce_dataschema, urn:kepu:schema:org.kepu.venues.booking.made.v1, urn:kepu:schema:org.kepu.venues.visit.made.v1",
        "ce_type, org.kepu.venues.booking.made.v1, org.kepu.venues.booking.made.v2",
        "ce_operator, traceparent, ce_operator"
    })
    void shouldRefuseAHeaderThatIsNotAsAgreed(String header, String right, String wrong) {
        // Given
        String headers = headers().replace("\"" + right + "\"", "\"" + wrong + "\"");

        // When
        var checking = assertThatThrownBy(() -> check.checkHeaders(TYPE, headers));

        // Then
        checking.isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not keep its contract")
                .hasMessageContaining(header);
    }

    @Test
    void shouldRefuseHeadersThatLackOne() {
        // Given
        String headers = headers().replace("\"ce_subject\": \"01920f00-0000-7000-8000-00000000000a\",", "");

        // When
        var checking = assertThatThrownBy(() -> check.checkHeaders(TYPE, headers));

        // Then
        checking.hasMessageContaining("ce_subject");
    }

    @Test
    void shouldLetAPlatformModuleInventAServiceForItsTests() {
        // When
        var checking = assertThatCode(() -> check.check("org.kepu.tiny.thing.made.v1", "[]".getBytes(UTF_8)));

        // Then
        checking.doesNotThrowAnyException();
    }

    private static String headers() {
        return """
                {"ce_specversion": "1.0", "ce_id": "01920f00-0000-7000-8000-000000000001", "ce_source": "/services/venues",
                 "ce_type": "%1$s", "ce_time": "2024-09-21T11:00:00+08:00",
                 "ce_subject": "01920f00-0000-7000-8000-00000000000a", "ce_dataschema": "urn:kepu:schema:%1$s",
                 "ce_sequence": "0000000000000000003", "ce_place": "410926100201",
                 "ce_recordedtime": "2026-03-02T08:15:30.123Z", "content-type": "application/json",
                 "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
                """.formatted(TYPE);
    }

    private static byte[] example() throws IOException {
        String file = "/kepu/events/venues/examples/booking.made.v1/family-of-three.json";
        try (InputStream in = Objects.requireNonNull(ContractCheckTest.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }
}
