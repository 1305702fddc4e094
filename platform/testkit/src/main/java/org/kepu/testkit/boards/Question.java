package org.kepu.testkit.boards;

import java.util.regex.Pattern;

/**
 * One question of a panel.
 *
 * @param board uid of the board
 * @param panel number of the panel on it
 * @param title what the panel is called
 * @param refId which of the panel's questions it is
 * @param language SQL or PromQL, by the data source it goes to
 * @param text the question with macros and variables as they are written
 * @param instant whether it asks for the end of the range only
 */
public record Question(
        String board, int panel, String title, String refId, Language language, String text, boolean instant) {

    private static final Pattern NOUGHT =
            Pattern.compile("\\s+or\\s+(?:vector\\(0\\)|label_replace\\(vector\\(0\\),[^()]*\\))\\s*$");

    /** What a question is written in. */
    public enum Language {
        SQL,
        PROMQL
    }

    /**
     * The same without the nought a board shows where there is no series yet: a question that ends with one is always answered,
     * also where a name or a label in it is wrong.
     */
    public Question withoutNought() {
        return new Question(
                board, panel, title, refId, language, NOUGHT.matcher(text).replaceFirst(""), instant);
    }

    @Override
    public String toString() {
        return board + " " + panel + refId + " " + title;
    }
}
