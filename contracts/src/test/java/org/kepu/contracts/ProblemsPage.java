package org.kepu.contracts;

/** problems.md: every problem type with its words, for those who integrate. */
final class ProblemsPage {

    private ProblemsPage() {}

    static String of(ProblemCatalogue problems) {
        StringBuilder page = new StringBuilder(GeneratedFile.PAGE_NOTE)
                .append(
                        "# Problems\n\nEvery refusal is `application/problem+json` in the language of `Accept-Language` ")
                .append("(zh-CN otherwise), with one of these types. A type never changes once released.\n\n")
                .append("| status | type | 中文 | English |\n|---|---|---|---|\n");
        problems.byType()
                .values()
                .forEach(problem -> page.append("| ")
                        .append(problem.status())
                        .append(" | `")
                        .append(problem.type())
                        .append("` | **")
                        .append(problem.title().zh())
                        .append("** ")
                        .append(problem.detail().zh())
                        .append(" | **")
                        .append(problem.title().en())
                        .append("** ")
                        .append(problem.detail().en())
                        .append(" |\n"));
        return page.toString();
    }
}
