package org.kepu.door.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.MultiMap;
import org.junit.jupiter.api.Test;

class ProxiesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Proxies proxies = new Proxies(meters);

    private double unbelieved() {
        return meters.counter("kepu.web.forwarded.unbelieved").count();
    }

    private static MultiMap headers() {
        return MultiMap.caseInsensitiveMultiMap();
    }

    @Test
    void shouldNotNoticeABrowserNorAProxyThatIsBelieved() {
        // When
        proxies.look(headers().add("Accept", "text/html"));
        proxies.look(headers().add("x-forwarded-for", "203.0.113.9").add("x-forwarded-trusted-proxy", "true"));

        // Then
        assertThat(unbelieved()).isZero();
    }

    @Test
    void shouldNoticeAProxyNobodyNamed() {
        // When
        proxies.look(headers().add("X-Forwarded-For", "203.0.113.9"));
        proxies.look(headers().add("Forwarded", "for=203.0.113.9"));

        // Then
        assertThat(unbelieved()).isEqualTo(2);
    }
}
