package org.kepu.door.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kepu.web.Language;

class PromptTest {

    @Test
    void shouldAskForTheLanguageChosenInTheAppWhateverTheBrowsersIs() {
        assertThat(Prompt.language("en", "zh-CN,zh;q=0.9")).isEqualTo(Language.EN);
        assertThat(Prompt.language("zh-CN", "en-GB")).isEqualTo(Language.ZH);
    }

    @Test
    void shouldAskForTheBrowsersLanguageWhereNoneOfOursWasChosen() {
        assertThat(Prompt.language(null, "en-GB")).isEqualTo(Language.EN);
        assertThat(Prompt.language("fr", "en-GB")).isEqualTo(Language.EN);
        assertThat(Prompt.language("zh-CN&prompt=none", null)).isEqualTo(Language.ZH);
    }
}
