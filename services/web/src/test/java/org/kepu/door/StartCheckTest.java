package org.kepu.door;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.kepu.base.Mode;

class StartCheckTest {

    private static final URI PUBLIC = URI.create("https://kepu.example.org");
    private static final URI REALM = URI.create("https://kepu.example.org/auth/realms/kepu");
    private static final URI DEMO = URI.create("http://127.0.0.1:8180/auth/realms/kepu-demo/");
    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    @Test
    void shouldStartInProductionWithHttpsAndARealmOfItsOwn() {
        assertThatCode(() -> StartCheck.check(Mode.PRODUCTION, PUBLIC, REALM, REALM, SECRET))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotStartInProductionWithoutHttps() {
        // Given
        URI plain = URI.create("http://kepu.example.org");

        // When, then
        assertThatIllegalStateException()
                .isThrownBy(() -> StartCheck.check(Mode.PRODUCTION, plain, REALM, REALM, SECRET))
                .withMessageContaining("kepu.door.public-url");
    }

    @Test
    void shouldNotStartInProductionWithTheDemonstrationsRealmAtEitherAddress() {
        assertThatIllegalStateException()
                .isThrownBy(() -> StartCheck.check(Mode.PRODUCTION, PUBLIC, DEMO, REALM, SECRET))
                .withMessageContaining("kepu.door.provider");
        assertThatIllegalStateException()
                .isThrownBy(() -> StartCheck.check(Mode.PRODUCTION, PUBLIC, REALM, DEMO, SECRET))
                .withMessageContaining("kepu.door.provider");
    }

    @Test
    void shouldStartADemonstrationOnThisMachine() {
        assertThatCode(() -> StartCheck.check(Mode.DEMO, URI.create("http://localhost:8080"), DEMO, DEMO, SECRET))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldNotStartWithAPathInItsAddressNorWithAShortSecretWhichItDoesNotRepeat() {
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> StartCheck.check(Mode.DEMO, URI.create("http://localhost:8080/kepu"), DEMO, DEMO, SECRET))
                .withMessageContaining("without a path");
        assertThatIllegalStateException()
                .isThrownBy(() -> StartCheck.check(Mode.DEMO, PUBLIC, DEMO, DEMO, "short-secret"))
                .withMessageContaining("32 characters")
                .withMessageNotContaining("short-secret");
    }
}
