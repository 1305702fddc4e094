package org.kepu.testkit.boards;

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

    /** What a question is written in. */
    public enum Language {
        SQL,
        PROMQL
    }

    @Override
    public String toString() {
        return board + " " + panel + refId + " " + title;
    }
}
