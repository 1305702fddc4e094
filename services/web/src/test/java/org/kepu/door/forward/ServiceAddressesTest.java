package org.kepu.door.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.door.DoorConfig;

class ServiceAddressesTest {

    private final ServiceAddresses services = new ServiceAddresses(new SmallRyeConfigBuilder()
            .withMapping(DoorConfig.class)
            .addDiscoveredConverters()
            .withConverter(java.time.Duration.class, 200, new io.quarkus.runtime.configuration.DurationConverter())
            .withDefaultValues(Map.of(
                    "kepu.door.public-url", "https://kepu.example.org",
                    "kepu.door.client-secret", "a secret",
                    "kepu.door.provider.issuer", "https://kepu.example.org/auth/realms/kepu",
                    "kepu.door.sessions.keyset", "a key set"))
            .build()
            .getConfigMapping(DoorConfig.class));

    private static int port(Replicas service) {
        return service.inTurn().getFirst().port();
    }

    @Test
    void shouldKnowTheFiveServicesByTheirPaths() {
        assertThat(services.of("/api/venues/v1/venues"))
                .map(ServiceAddressesTest::port)
                .contains(8081);
        assertThat(services.of("/api/volunteers/v1/shifts/7"))
                .map(ServiceAddressesTest::port)
                .contains(8082);
        assertThat(services.of("/api/events/v1/x"))
                .map(ServiceAddressesTest::port)
                .contains(8083);
        assertThat(services.of("/api/content/v1/x"))
                .map(ServiceAddressesTest::port)
                .contains(8084);
        assertThat(services.of("/api/metrics/v1/x"))
                .map(ServiceAddressesTest::port)
                .contains(8085);
        assertThat(services.of("/api/venues/v1/%E9%87%91%E6%9D%91")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/venues/v1",
                "/api/venues/v2/venues",
                "/api/others/v1/x",
                "/api/venues/v1/../../q/metrics",
                "/api/venues/v1/%2e%2e/%2E%2E/q/metrics",
                "/api/venues/v1/..%2fq",
                "/api/venues/v1//q",
                "/api/venues/v1/a;b",
                "/api/venues/v1/\\q",
                "/api/venues/q/health"
            })
    void shouldGoNowhereElse(String path) {
        assertThat(services.of(path)).isEmpty();
    }

    @Test
    void shouldRefuseAnAddressWithAPathWhichWouldBeRewriting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceAddress.of("venues", URI.create("http://venues:8081/base")))
                .withMessageContaining("kepu.door.services.venues");
    }

    @Test
    void shouldNotTellBrowsersWhereAServiceIs() {
        // Given
        ServiceAddress venues = ServiceAddress.of("venues", URI.create("http://10.1.2.3:8081"));

        // When, then
        assertThat(venues.outward("http://10.1.2.3:8081/api/venues/v1/x?y=1")).isEqualTo("/api/venues/v1/x?y=1");
        assertThat(venues.outward("/api/venues/v1/x")).isEqualTo("/api/venues/v1/x");
        assertThat(venues.outward("http://10.1.2.3:80810/x")).isEqualTo("http://10.1.2.3:80810/x");
    }
}
