package org.kepu.metrics.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.database.Database;

/** The numbers a plan leaves to its city, by indicator. */
@ApplicationScoped
public class Settings {

    private final Database database;

    Settings(Database database) {
        this.database = database;
    }

    /**
     * What the city has set for one indicator.
     *
     * @param need null where it is not set
     * @param tolerancePercent null where it is not set
     */
    public record Setting(@Nullable Integer need, @Nullable BigDecimal tolerancePercent) {

        /** Nothing set. */
        public static final Setting NONE = new Setting(null, null);
    }

    /** What is set for the indicators of a plan. */
    public Map<String, Setting> of(String plan) {
        Map<String, Setting> settings = new HashMap<>();
        database.rows(
                        "select indicator, need, tolerance from plan_setting where plan = ?",
                        row -> Map.entry(
                                row.getString(1), new Setting(row.getObject(2, Integer.class), row.getBigDecimal(3))),
                        plan)
                .forEach(entry -> settings.put(entry.getKey(), entry.getValue()));
        return settings;
    }

    void set(String plan, String indicator, Setting setting) {
        database.run("""
                insert into plan_setting (plan, indicator, need, tolerance) values (?, ?, ?, ?)
                on conflict (plan, indicator) do update set need = excluded.need, tolerance = excluded.tolerance""", plan, indicator, setting.need(), setting.tolerancePercent());
    }
}
