package org.kepu.e2e.leak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedlesTest {

    private final Needles needles = new Needles(Set.of("13800000001", "演示志愿者"));

    @Test
    void shouldFindAValueAsGivenEncodedAndHyphenated() {
        assertThat(needles.foundIn("{\"x\":\"13800000001\"}")).containsExactly("13800000001");
        assertThat(needles.foundIn("tel=138-0000-0001&")).containsExactly("13800000001");
        assertThat(needles.foundIn("name=%E6%BC%94%E7%A4%BA%E5%BF%97%E6%84%BF%E8%80%85"))
                .containsExactly("演示志愿者");
    }

    @Test
    void shouldFindAValueInsideBase64WhereverItBegins() {
        for (String before : new String[] {"", "a", "ab", "abc", "abcd"}) {
            String encoded =
                    Base64.getEncoder().encodeToString((before + "13800000001;").getBytes(StandardCharsets.UTF_8));
            assertThat(needles.foundIn("payload " + encoded)).as(before).containsExactly("13800000001");
        }
    }

    @Test
    void shouldFindNothingInOtherTexts() {
        assertThat(needles.foundIn("13800000002 演示活动 410926000000")).isEmpty();
    }

    @Test
    void shouldCollectWhatWasSentAboutAPerson() throws Exception {
        // Given
        String sent = "{\"name\":\"演示志愿者7\",\"place\":\"410926000000\",\"guardian\":{\"phone\":\"13800009999\"}}";

        // When
        Set<String> values = Needles.in(new ObjectMapper().readTree(sent), true);

        // Then
        assertThat(values).containsExactly("演示志愿者7", "13800009999");
    }

    @Test
    void shouldCollectThePeopleOfAnImportedListAndNothingElseOfIt() {
        // Given
        String list =
                "place,name,phone,kind\n410926100201,演示村民1,13700000001,community\n410926100202,演示村民2,,community\n";

        // When
        Set<String> values = Needles.inList(list);

        // Then
        assertThat(new Needles(values).values()).containsExactlyInAnyOrder("演示村民1", "演示村民2", "13700000001");
    }
}
