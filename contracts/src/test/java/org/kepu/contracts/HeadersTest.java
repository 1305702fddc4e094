package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

    private static final EventSchemas STRICT = EventSchemas.strict();

    private static final String HEADERS = """
            {"ce_specversion": "1.0", "ce_id": "01920f00-0000-7000-8000-000000000001", "ce_source": "/services/events",
             "ce_type": "org.kepu.events.session.held.v1", "ce_time": "2024-09-21T11:00:00+08:00",
             "ce_subject": "01920f00-0000-7000-8000-00000000000a",
             "ce_dataschema": "urn:kepu:schema:org.kepu.events.session.held.v1",
             "ce_sequence": "0000000000000000003", "ce_place": "410926100201",
             "ce_recordedtime": "2026-03-02T08:15:30.123Z", "content-type": "application/json",
             "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
            """;

    @Test
    void shouldAcceptTheHeadersOfABinaryCloudEvent() {
        // Given
        String headers = HEADERS;

        // When
        List<String> errors = STRICT.validateHeaders(headers);

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0000000000000000003, 3, /ce_sequence",
        "2024-09-21T11:00:00+08:00, 2024-09-21 11:00, /ce_time",
        "/services/events, events, /ce_source",
        "410926100201, 范县, /ce_place",
        "traceparent, ce_operator, ''"
    })
    void shouldRefuseAHeaderThatIsNotAsAgreed(String right, String wrong, String where) {
        // Given
        String headers = HEADERS.replace(right, wrong);

        // When
        List<String> errors = STRICT.validateHeaders(headers);

        // Then
        assertThat(errors).singleElement().asString().startsWith(where + ": ");
    }
}
