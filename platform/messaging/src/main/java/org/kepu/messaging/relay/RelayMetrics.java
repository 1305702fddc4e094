package org.kepu.messaging.relay;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Counter;
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
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What an operator watches of the outbox (R23): pending and parked rows, the age of the oldest pending one in seconds, and
 * rows sent. Read from the database when the metrics page is read, at most once in two seconds.
 */
@ApplicationScoped
class RelayMetrics {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final String SELECT = """
            select count(*) filter (where parked_at is null),
                   count(*) filter (where parked_at is not null),
                   coalesce(extract(epoch from ?::timestamptz - min(created_at) filter (where parked_at is null)), 0)
            from outbox_event""";

    private final AgroalDataSource database;
    private final Counter sent;
    private final String prefix;
    private final MeterRegistry registry;
    private @Nullable Figures last;

    RelayMetrics(
            AgroalDataSource database, MeterRegistry registry, @ConfigProperty(name = "kepu.service") String service) {
        this.database = database;
        this.registry = registry;
        this.prefix = "kepu." + service + ".outbox.";
        this.sent = registry.counter(prefix + "sent");
    }

    private record Figures(Instant readAt, double pending, double parked, double oldestSeconds) {}

    void register(@Observes StartupEvent event) {
        Gauge.builder(prefix + "pending", this, m -> m.figures().pending()).register(registry);
        Gauge.builder(prefix + "parked", this, m -> m.figures().parked()).register(registry);
        Gauge.builder(prefix + "oldest", this, m -> m.figures().oldestSeconds())
                .baseUnit("seconds")
                .register(registry);
    }

    void sent(int count) {
        sent.increment(count);
    }

    private synchronized Figures figures() {
        // Wall time: the age of a row is a technical figure.
        Instant now = Instant.now();
        if (last == null || last.readAt().plus(FRESH).isBefore(now)) {
            last = read(now);
        }
        return last;
    }

    private Figures read(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setObject(1, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Figures(now, row.getDouble(1), row.getDouble(2), row.getDouble(3));
            }
        } catch (SQLException e) {
            // A gap in the series says "not known"; a zero would say "all is well".
            return new Figures(now, Double.NaN, Double.NaN, Double.NaN);
        }
    }
}
