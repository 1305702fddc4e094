package org.kepu.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpmOutputTest {

    private final NpmOutput output = new NpmOutput();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "npm error code ENOTFOUND | npm could not download",
                "npm ERR! code EAI_AGAIN | npm could not download",
                "npm error code E404 | The npm registry does not have a package",
                "npm error notarget No matching version found for vue@9.9.9. ETARGET | The npm registry does not have a package",
                "npm error code E401 | The npm registry refuses",
                "npm error code ENOSPC | The disk is full",
                "npm error code EBADENGINE notsup | This Node is not one",
                "npm error `npm ci` can only install packages when in sync | package.json and package-lock.json differ"
            })
    void shouldSayInOneSentenceWhyPackagesCouldNotBeInstalled(String line, String sentence) {
        // Given
        output.read("npm warn deprecated sourcemap-codec@1.4.8: ENOTFOUND E404");
        output.read(line);

        // When
        String failure = output.failure("npm ci --no-audit", "app.log");

        // Then
        assertThat(failure)
                .startsWith(sentence)
                .endsWith("npm's output: app.log")
                .hasLineCount(1);
    }

    @Test
    void shouldShowTheFirstErrorsOfACompilerAndNotMistakeThemForTheNetwork() {
        // Given
        List.of("> vue-tsc", "src/m/Shifts.vue:3:1 - error TS2304: Cannot find name 'ECONNREFUSED'.")
                .forEach(output::read);

        // When
        String failure = output.failure("npm run build", "app.log");

        // Then
        assertThat(failure)
                .startsWith("src/m/Shifts.vue:3:1 - error TS2304")
                .endsWith("`npm run build` failed; all of its output: app.log")
                .hasLineCount(2);
    }

    @Test
    void shouldNameTheTestsThatFailedWhateverColourTheyArePrintedIn() {
        // Given
        List.of(
                        "   \u001b[31m×\u001b[31mhas words for every act\u001b[39m\u001b[32m 31\u001b[2mms\u001b[22m",
                        "\u001b[41m\u001b[1m FAIL \u001b[22m\u001b[49m src/acts.test.ts\u001b[2m > \u001b[22mhas words",
                        " \u001b[32m✓\u001b[39m src/m/offline/unkept.test.ts",
                        "[\u001b[33mwarn\u001b[39m] src/console/system/en.json")
                .forEach(output::read);

        // When
        String failure = output.failure("npm run check", "app.log");

        // Then
        assertThat(failure)
                .contains("×has words for every act", "FAIL  src/acts.test.ts > has words", "system/en.json")
                .hasLineCount(4);
    }
}
