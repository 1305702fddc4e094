package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.common.net.Inet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    private static final Path COMMON = Path.of("src/main/resources/META-INF/microprofile-config.properties");

    /** What Quarkus cannot read as an address it looks up in DNS at every request: seconds each, where DNS is away. */
    @Test
    void shouldTrustAddressesAndNoNames() throws IOException {
        // Given
        Properties common = new Properties();
        try (Reader file = Files.newBufferedReader(COMMON)) {
            common.load(file);
        }

        // When
        String[] proxies =
                common.getProperty("quarkus.http.proxy.trusted-proxies").split(",");

        // Then
        assertThat(proxies)
                .isNotEmpty()
                .allSatisfy(proxy ->
                        assertThat(Inet.parseCidrAddress(proxy)).as(proxy).isNotNull());
    }
}
