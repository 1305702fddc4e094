package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationPageTest {

    @Test
    void shouldListEverySettingWithItsVariableItsDefaultAndItsMeaning(@TempDir Path root) throws IOException {
        // Given
        Files.createDirectories(root.resolve("services"));
        Path module = Files.createDirectories(root.resolve("platform/tea/src/main/java/org/kepu/tea"));
        Files.writeString(module.resolve("TeaConfig.java"), """
                package org.kepu.tea;
                @ConfigMapping(prefix = "kepu.tea")
                public interface TeaConfig {
                    /** How long it draws; {@code off} for never. */
                    @WithDefault("PT3M")
                    Duration drawFor();
                    /** The key. */
                    String key();
                    /** The second pot. */
                    Pot secondPot();
                    interface Pot {
                        /** A lid | none. */
                        @WithName("the-lid")
                        Optional<String> lid();
                    }
                }
                """);

        // When
        String page = ConfigurationPage.of(root);

        // Then
        assertThat(page.lines())
                .contains(
                        "## platform/tea",
                        "| `kepu.tea.draw-for` | `KEPU_TEA_DRAW_FOR` | `PT3M` | How long it draws; `off` for never. |",
                        "| `kepu.tea.key` | `KEPU_TEA_KEY` | **must be given** | The key. |",
                        "| `kepu.tea.second-pot.the-lid` | `KEPU_TEA_SECOND_POT_THE_LID` | – | A lid \\| none. |");
    }
}
