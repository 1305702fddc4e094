package org.kepu.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonRefsTest {

    private static final String SUB = "6d1f9b0e-6f2c-4d44-9d0e-0c6a55d2a001";
    private final Map<String, String> secrets = KeyFile.create();
    private final PersonRefs refs = new PersonRefs(new TestKeys(secrets));

    @Test
    void shouldBeTheFirst128BitsOfTheKeyedHashOfTheAccount() throws GeneralSecurityException {
        // Given
        Mac mac = Mac.getInstance("HmacSHA256");
        String key = Objects.requireNonNull(secrets.get("kepu.person.reference-key"));
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
        String expected = HexFormat.of()
                .formatHex(mac.doFinal(SUB.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);

        // When
        String ref = refs.of(SUB);

        // Then
        assertThat(ref).isEqualTo(expected);
    }

    @Test
    void shouldDifferByAccountAndByKey() {
        // Given
        PersonRefs elsewhere = new PersonRefs(new TestKeys(KeyFile.create()));

        // When
        String ref = elsewhere.of(SUB);

        // Then
        assertThat(ref).isNotEqualTo(refs.of(SUB));
        assertThat(refs.of(SUB + "x")).isNotEqualTo(refs.of(SUB));
    }

    @Test
    void shouldMakeARandomRefOfTheSameShapeForAPersonWithoutAnAccount() {
        // When
        String ref = refs.random();

        // Then
        assertThat(ref).matches("[0-9a-f]{32}").isNotEqualTo(refs.random());
        assertThat(refs.of(SUB)).matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kepu.person.reference-key", "kepu.personal.search-key", "kepu.personal.keyset"})
    void shouldNotStartWhereAKeyIsMissing(String name) {
        Map<String, String> incomplete = new HashMap<>(secrets);
        incomplete.remove(name);

        assertThatIllegalStateException()
                .isThrownBy(() -> new TestKeys(incomplete).checkAtStart())
                .withMessageStartingWith(name + " is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "this is no base64", " "})
    void shouldNotStartWithAKeyThatIsShortOrUnreadableNorRepeatIt(String key) {
        Map<String, String> wrong = new HashMap<>(secrets);
        wrong.put("kepu.person.reference-key", key);

        assertThatIllegalStateException()
                .isThrownBy(() -> new TestKeys(wrong).checkAtStart())
                .withMessageStartingWith("kepu.person.reference-key")
                .withMessageNotContaining(key.isBlank() ? "no such text" : key)
                .withNoCause();
    }
}
