package org.kepu.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;

class PersonalTest {

    private static final String RARE = "𠮷田 👩🏽‍🔬";

    private final Map<String, String> secrets = KeyFile.create();
    private final Personal personal = new Personal(new TestKeys(secrets));
    private final UUID row = Ids.next();

    private static Personal with(Map<String, String> secrets, ColumnKeys keys) {
        Map<String, String> changed = new HashMap<>(secrets);
        changed.put("kepu.personal.keyset", keys.write());
        return new Personal(new TestKeys(changed));
    }

    private static ColumnKeys keysOf(Map<String, String> secrets) {
        return ColumnKeys.read(Optional.ofNullable(secrets.get("kepu.personal.keyset")));
    }

    @Test
    void shouldReadBackWhatItEncryptedRareCharactersIncluded() {
        // Given
        byte[] stored = personal.encrypt("person", "full_name", row, RARE);

        // When
        String text = personal.decrypt("person", "full_name", row, stored);

        // Then
        assertThat(text).isEqualTo(RARE);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(RARE.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    @Test
    void shouldStoreTheSameTextDifferentlyEachTime() {
        // Given
        byte[] first = personal.encrypt("person", "phone", row, "one and the same");

        // When
        byte[] second = personal.encrypt("person", "phone", row, "one and the same");

        // Then
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void shouldNotDecryptAValueCopiedIntoAnotherRowColumnOrTable() {
        byte[] stored = personal.encrypt("person", "phone", row, "a value");

        assertThatIllegalStateException().isThrownBy(() -> personal.decrypt("person", "phone", Ids.next(), stored));
        assertThatIllegalStateException().isThrownBy(() -> personal.decrypt("person", "full_name", row, stored));
        assertThatIllegalStateException()
                .isThrownBy(() -> personal.decrypt("guardian", "phone", row, stored))
                .withMessageContaining("guardian.phone")
                .withMessageContaining(row.toString());
    }

    @Test
    void shouldNotDecryptAnAlteredValue() {
        byte[] stored = personal.encrypt("person", "phone", row, "a value");
        stored[stored.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> personal.decrypt("person", "phone", row, stored));
    }

    @Test
    void shouldReadOldValuesAfterARotationAndWriteNewOnesWithTheNewKey() {
        // Given
        byte[] old = personal.encrypt("person", "phone", row, "before");
        ColumnKeys rotated = keysOf(secrets).rotate();
        Personal after = with(secrets, rotated);

        // When
        byte[] fresh = after.encrypt("person", "phone", row, "after");

        // Then
        assertThat(rotated.size()).isEqualTo(2);
        assertThat(after.decrypt("person", "phone", row, old)).isEqualTo("before");
        assertThat(after.decrypt("person", "phone", row, fresh)).isEqualTo("after");
        assertThat(keyIdOf(fresh)).isNotEqualTo(keyIdOf(old));
        assertThatIllegalStateException().isThrownBy(() -> personal.decrypt("person", "phone", row, fresh));
    }

    @Test
    void shouldNoLongerReadOldValuesOnceTheirKeyIsTakenOut() {
        // Given
        byte[] old = personal.encrypt("person", "phone", row, "before");
        ColumnKeys rotated = keysOf(secrets).rotate();
        byte[] fresh = with(secrets, rotated).encrypt("person", "phone", row, "after");

        // When
        Personal last = with(secrets, rotated.primaryOnly());

        // Then
        assertThat(last.decrypt("person", "phone", row, fresh)).isEqualTo("after");
        assertThatIllegalStateException().isThrownBy(() -> last.decrypt("person", "phone", row, old));
    }

    @Test
    void shouldFindAnExactTextByItsTokenAndNothingElse() {
        // Given
        byte[] token = personal.searchToken("phone", "13800000000");

        // When
        byte[] again = personal.searchToken("phone", "13800000000");

        // Then
        assertThat(again).isEqualTo(token).hasSize(32);
        assertThat(personal.searchToken("phone", "13800000001")).isNotEqualTo(token);
        assertThat(personal.searchToken("full_name", "13800000000")).isNotEqualTo(token);
        assertThat(new Personal(new TestKeys(KeyFile.create())).searchToken("phone", "13800000000"))
                .isNotEqualTo(token);
    }

    @Test
    void shouldRefuseAKeySetThatIsMissingUnreadableOrOfAnotherKindWithoutRepeatingIt() {
        String weak = """
                {"primaryKeyId":1,"key":[{"keyId":1,"status":"ENABLED","outputPrefixType":"TINK","keyData":{
                "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","keyMaterialType":"SYMMETRIC",
                "value":"GhAAAAAAAAAAAAAAAAAAAAAA"}}]}""";
        String encoded = Base64.getEncoder().encodeToString(weak.getBytes(StandardCharsets.UTF_8));

        assertThatIllegalStateException()
                .isThrownBy(() -> ColumnKeys.read(Optional.of(encoded)))
                .withMessageContaining("AES-256-GCM")
                .withMessageNotContaining("GhAAAA");
        assertThatIllegalStateException()
                .isThrownBy(() -> ColumnKeys.read(Optional.empty()))
                .withMessageContaining("kepu.personal.keyset is missing");
        assertThatIllegalStateException()
                .isThrownBy(() -> ColumnKeys.read(Optional.of("bm90IGEga2V5IHNldA==")))
                .withMessageContaining("kepu.personal.keyset must be a Tink JSON key set")
                .withNoCause();
    }

    /** Tink writes one version byte and then the key's id. */
    private static int keyIdOf(byte[] stored) {
        return ByteBuffer.wrap(stored, 1, 4).getInt();
    }
}
