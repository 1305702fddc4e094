package org.kepu.day.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/** Bases (科普教育基地) on the day: the city confers 12, withdraws one, and one has passed its last valid day. */
public final class BasesGranted implements Part {

    private static final String ENDED = "撤销与失效 bases withdrawn, and lapsed of themselves";

    @Override
    public String name() {
        return "bases-granted";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(ENDED);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(8, 30));
        List<String> granted = day.ids().getOrDefault(Bases.APPLICATIONS, List.of());
        List<String> stock = new ArrayList<>(day.ids().getOrDefault(Bases.IMPORTED, List.of()));
        for (String application : granted) {
            Day.must(day.api()
                    .change("base.confer", Day.CITY_OPERATOR, Bases.path(application, "conferment"), Map.of(), 3));
        }
        Day.must(day.api()
                .change(
                        "base.withdraw",
                        Day.CITY_OPERATOR,
                        Bases.path(stock.getFirst(), "reviews"),
                        Map.of("outcome", "withdraw", "words", "停止开放（演示）", "reason", "withdrawn"),
                        1));
        stock.removeFirst();
        stock.removeLast();
        stock.addAll(granted);
        day.ids().put(PlanTargets.BASES_ADDED, granted);
        day.ids().put(PlanTargets.BASES_IN_STOCK, stock);
    }

    @Override
    public void compare(Day day, Table table) {
        int ended = 0;
        for (String status : List.of("withdrawn", "lapsed")) {
            ended += day.api()
                    .get(
                            "bases." + status,
                            Day.CITY_OPERATOR,
                            Bases.API + "/recognitions?status=" + status + "&place=" + Day.CITY)
                    .got()
                    .path("items")
                    .size();
        }
        table.add(ENDED, 2, ended);
    }
}
