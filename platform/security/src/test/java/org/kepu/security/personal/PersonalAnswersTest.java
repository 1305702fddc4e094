package org.kepu.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.kepu.web.AnswerSeal;

class PersonalAnswersTest {

    private static final byte[] ANSWER = "{\"phone\":\"13800000000\"}".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = "key and caller".getBytes(StandardCharsets.UTF_8);

    private final AnswerSeal seal = new PersonalAnswers(new TestKeys(KeyFile.create()));

    @Test
    void shouldOpenWhatItSealedForTheSameRequest() {
        // Given
        byte[] sealed = seal.seal(ANSWER, CONTEXT);

        // When
        byte[] opened = seal.open(sealed, CONTEXT);

        // Then
        assertThat(opened).isEqualTo(ANSWER);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("13800000000");
    }

    @Test
    void shouldNotOpenAnAnswerForAnotherRequest() {
        byte[] sealed = seal.seal(ANSWER, CONTEXT);

        assertThatIllegalStateException()
                .isThrownBy(() -> seal.open(sealed, "another caller".getBytes(StandardCharsets.UTF_8)));
    }
}
