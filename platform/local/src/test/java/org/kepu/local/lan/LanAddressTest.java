package org.kepu.local.lan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.local.Refusal;

class LanAddressTest {

    @Test
    void shouldTakeTheAddressThatIsGiven() {
        // Given
        Map<String, String> environment = Map.of("KEPU_HOST", " 192.168.1.5 ");

        // When
        LanAddress address = LanAddress.find(environment);

        // Then
        assertThat(address.host()).isEqualTo("192.168.1.5");
        assertThat(address.listen()).isEqualTo("192.168.1.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void shouldRefuseAnAddressThatNoPhoneCanReach(String host) {
        // Given
        Map<String, String> environment = Map.of("KEPU_HOST", host);

        // When
        var refused = assertThatThrownBy(() -> LanAddress.find(environment));

        // Then
        refused.isInstanceOf(Refusal.class).hasMessageContaining(host + ", which only this machine can reach");
    }

    @Test
    void shouldFindAnAddressOthersCanReachOrSayThatThereIsNone() throws UnknownHostException {
        // Given
        Map<String, String> environment = Map.of();

        // When
        String found;
        try {
            found = LanAddress.find(environment).host();
        } catch (Refusal e) {
            found = e.sentence();
        }

        // Then
        if (found.startsWith("This machine has no address in a local network")) {
            assertThat(found).endsWith("without LAN=1 Kepu serves this machine only.");
        } else {
            InetAddress address = InetAddress.getByName(found);
            assertThat(address.isLoopbackAddress()).isFalse();
            assertThat(address.isAnyLocalAddress()).isFalse();
        }
    }
}
