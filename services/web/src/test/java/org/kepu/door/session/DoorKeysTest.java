package org.kepu.door.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.kepu.door.KeySets;
import org.kepu.door.provider.Tokens;

class DoorKeysTest {

    private static final SessionId ROW = SessionId.of("a cookie");
    private static final SessionId OTHER = SessionId.of("another cookie");
    private static final Tokens TOKENS = new Tokens("access", "refresh", "id");

    private final TokenSeal seal = new TokenSeal(new DoorKeys(KeySets.fresh()));

    @Test
    void shouldOpenTokensInTheirOwnRowOnly() {
        // When
        byte[] sealed = seal.seal(ROW, TOKENS);

        // Then
        assertThat(seal.open(ROW, sealed)).contains(TOKENS);
        assertThat(seal.open(OTHER, sealed)).isEmpty();
    }

    @Test
    void shouldNotOpenTokensOfAnotherKeySetNorAlteredOnes() {
        // Given
        byte[] sealed = seal.seal(ROW, TOKENS);
        byte[] altered = sealed.clone();
        altered[altered.length - 1] ^= 1;

        // When, then
        assertThat(new TokenSeal(new DoorKeys(KeySets.fresh())).open(ROW, sealed))
                .isEmpty();
        assertThat(seal.open(ROW, altered)).isEmpty();
    }

    @Test
    void shouldKeepTokensOutOfStoredBytesAndOutOfWords() {
        // When
        String stored = new String(seal.seal(ROW, TOKENS), StandardCharsets.ISO_8859_1);

        // Then
        assertThat(stored).doesNotContain("access", "refresh");
        assertThat(TOKENS.toString()).doesNotContain("access", "refresh");
    }

    @Test
    void shouldNotStartWithoutAKeySetOfTheRightKindAndNotRepeatIt() {
        // Given
        String wrongKind = KeySets.of("AES128_GCM");
        String nonsense = Base64.getEncoder().encodeToString("not a key set".getBytes(StandardCharsets.UTF_8));

        // When, then
        assertThatIllegalStateException()
                .isThrownBy(() -> new DoorKeys(wrongKind))
                .withMessageContaining("kepu.door.sessions.keyset")
                .withMessageNotContaining(wrongKind)
                .withNoCause();
        assertThatIllegalStateException()
                .isThrownBy(() -> new DoorKeys(nonsense))
                .withNoCause();
        assertThatIllegalStateException().isThrownBy(() -> new DoorKeys("%%%")).withNoCause();
    }
}
