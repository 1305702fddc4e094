package org.kepu.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

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
    void shouldLetAPlatformModuleInventAServiceForItsTests() {
        // When
        var checking = assertThatCode(() -> check.check("org.kepu.tiny.thing.made.v1", "[]".getBytes(UTF_8)));

        // Then
        checking.doesNotThrowAnyException();
    }

    private static byte[] example() throws IOException {
        String file = "/kepu/events/venues/examples/booking.made.v1/family-of-three.json";
        try (InputStream in = Objects.requireNonNull(ContractCheckTest.class.getResourceAsStream(file))) {
            return in.readAllBytes();
        }
    }
}
