package org.kepu.day.part;

import java.util.List;
import java.util.Map;
import org.kepu.day.Day;

/**
 * What the editors do on the day, each step with the version it was made from.
 *
 * @param editor account that writes and sends
 * @param reviewer account that approves
 */
record ContentDesk(Day day, String editor, String reviewer) {

    private static final String ITEMS = "/api/content/v1/items/";
    private static final String PACKAGES = "/api/content/v1/packages/";
    private static final String PUSHES = "/api/content/v1/pushes/";

    /** An item, reviewed by somebody else and published; it stands in version 4. */
    String publishedItem() {
        String item = Day.id(day.api()
                .post(
                        "item.draft",
                        editor,
                        "/api/content/v1/items",
                        Map.of(
                                "place",
                                Day.CITY,
                                "form",
                                "article",
                                "manuscript",
                                manuscript("# 秋播要点（演示）\n\n九月下旬播种。"))));
        release(item, 1);
        return item;
    }

    /** The item in its first edition as a package. */
    String pack(String item) {
        return Day.id(day.api()
                .post(
                        "package.assemble",
                        editor,
                        "/api/content/v1/packages",
                        Map.of(
                                "title",
                                "秋播科普资源包（演示）",
                                "summary",
                                "小麦适期播种要点。",
                                "place",
                                Day.CITY,
                                "groups",
                                List.of("farmers"),
                                "items",
                                List.of(Map.of("item", item, "number", 1)))));
    }

    String push(String pack, String place, String group) {
        return Day.id(day.api()
                .post(
                        "push.plan",
                        editor,
                        "/api/content/v1/pushes",
                        Map.of("pack", pack, "places", List.of(place), "groups", List.of(group))));
    }

    void awaitSent(String push) {
        day.api()
                .awaitGot(
                        "push.progress",
                        editor,
                        PUSHES + push,
                        answer -> answer.got().path("status").asText().equals("sent"));
    }

    /** A second edition, reviewed and published like the first. */
    void correctItem(String item) {
        Day.must(day.api()
                .change(
                        "item.correct",
                        editor,
                        ITEMS + item + "/correction",
                        Map.of(
                                "reason",
                                "content-wrong",
                                "words",
                                "播期写错（演示）",
                                "manuscript",
                                manuscript("# 秋播要点（演示）\n\n十月上旬播种。")),
                        4));
        release(item, 5);
    }

    void correctPack(String pack) {
        long version = day.api()
                .get("package", editor, PACKAGES + pack)
                .got()
                .path("version")
                .asLong();
        Day.must(day.api().change("package.correct", editor, PACKAGES + pack + "/correction", Map.of(), version));
    }

    String correctPush(String push) {
        return Day.id(
                day.api().post("push.correct", editor, PUSHES + push + "/correction", Map.of("words", "播期应为十月上旬（演示）")));
    }

    private void release(String item, long version) {
        Day.must(day.api().change("item.submit", editor, ITEMS + item + "/submission", Map.of(), version));
        Day.must(day.api()
                .change(
                        "item.review",
                        reviewer,
                        ITEMS + item + "/review",
                        Map.of("decision", "approved"),
                        version + 1));
        Day.must(day.api().change("item.publish", editor, ITEMS + item + "/publication", Map.of(), version + 2));
    }

    private static Map<String, Object> manuscript(String text) {
        return Map.of(
                "title",
                "秋播要点（演示）",
                "summary",
                "小麦适期播种要点。",
                "text",
                text,
                "language",
                "zh-CN",
                "themes",
                List.of("farm-skills"),
                "groups",
                List.of("farmers"),
                "sources",
                List.of(Map.of("title", "农业技术手册（演示）")));
    }
}
