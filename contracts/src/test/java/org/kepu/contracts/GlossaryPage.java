package org.kepu.contracts;

import java.util.List;
import java.util.stream.Collectors;

/** docs/glossary.md: the words of docs/glossary.yaml, then every vocabulary. */
final class GlossaryPage {

    private GlossaryPage() {}

    /** docs/glossary.yaml. */
    record Words(List<Section> sections) {

        static Words load() {
            return ContractFiles.parse(EventFiles.text(Traceability.ROOT.resolve("docs/glossary.yaml")), Words.class);
        }
    }

    /** Words that belong together. */
    record Section(String title, List<Word> words) {}

    /** One word of the field and its name in code. */
    record Word(String zh, String en, String code, String meaning) {}

    static String of(Words words, Vocabularies vocabularies) {
        StringBuilder page = new StringBuilder(GeneratedFile.PAGE_NOTE)
                .append(
                        "# Glossary\n\nThe one list of the words of the field, their English and their name in code.\n");
        for (Section section : words.sections()) {
            page.append("\n## ")
                    .append(section.title())
                    .append("\n\n| 中文 | English | in code | meaning |\n|---|---|---|---|\n");
            section.words().forEach(word -> row(page, word.zh(), word.en(), "`" + word.code() + "`", word.meaning()));
        }
        page.append(
                        "\n# Vocabularies\n\nCodes of `contracts/src/main/resources/kepu/vocabularies`; the last column holds ")
                .append("other wordings of the plans.\n");
        for (Vocabulary vocabulary : vocabularies.byName().values()) {
            page.append("\n## `%s` %s (%s)%n%n| code | 中文 | English | also |%n|---|---|---|---|%n"
                    .formatted(vocabulary.vocabulary(), vocabulary.zh(), vocabulary.en()));
            vocabulary
                    .terms()
                    .forEach(term -> row(
                            page,
                            "`" + term.code() + "`",
                            term.zh(),
                            term.en(),
                            term.also().stream().collect(Collectors.joining(", "))));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
