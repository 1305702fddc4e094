package org.kepu.due;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.WallTime;

/**
 * What an operator watches of due work (R23), by kind: {@code kepu_due_pending} items that wait, {@code
 * kepu_due_overdue_seconds} how far in city time the oldest one due is behind, {@code kepu_due_failed} items parked. Every
 * replica shows the same figures: read them with {@code max}.
 */
@ApplicationScoped
class DueMetrics {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final Figures NONE = new Figures(0, 0, 0);
    private static final Figures UNKNOWN = new Figures(Double.NaN, Double.NaN, Double.NaN);

    private static final String SELECT = """
            select kind,
                   count(*) filter (where parked_at is null) as pending,
                   count(*) filter (where parked_at is not null) as failed,
                   coalesce(extract(epoch from ?::timestamptz
                     - min(due_at) filter (where parked_at is null and due_at <= ?)), 0) as overdue
            from due_item where done_at is null group by kind""";

    private final AgroalDataSource database;
    private final DueHandlers handlers;
    private final CityTime time;
    private @Nullable Reading last;

    DueMetrics(AgroalDataSource database, DueHandlers handlers, CityTime time) {
        this.database = database;
        this.handlers = handlers;
        this.time = time;
    }

    private record Figures(double pending, double failed, double overdueSeconds) {}

    private record Reading(Instant at, Map<String, Figures> byKind, Figures otherwise) {
        Figures of(String kind) {
            return byKind.getOrDefault(kind, otherwise);
        }
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        for (String kind : handlers.kinds()) {
            gauge(registry, "kepu.due.pending", kind, Figures::pending);
            gauge(registry, "kepu.due.failed", kind, Figures::failed);
            gauge(registry, "kepu.due.overdue.seconds", kind, Figures::overdueSeconds);
        }
    }

    private void gauge(MeterRegistry registry, String name, String kind, ToDoubleFunction<Figures> figure) {
        Gauge.builder(
                        name,
                        this,
                        metrics -> figure.applyAsDouble(metrics.reading().of(kind)))
                .tag("kind", kind)
                .register(registry);
    }

    private synchronized Reading reading() {
        Instant now = WallTime.instant();
        if (last == null || last.at().plus(FRESH).isBefore(now)) {
            last = read(now);
        }
        return last;
    }

    private Reading read(Instant at) {
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, now);
            select.setObject(2, now);
            Map<String, Figures> byKind = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byKind.put(
                            row.getString("kind"),
                            new Figures(row.getDouble("pending"), row.getDouble("failed"), row.getDouble("overdue")));
                }
            }
            return new Reading(at, byKind, NONE);
        } catch (SQLException e) {
            // A gap in the series says "not known"; a zero would say "all is well".
            return new Reading(at, Map.of(), UNKNOWN);
        }
    }
}
