package org.kepu.messaging.intake;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/**
 * Refuses to start with a channel that would lose, repeat or misplace events: a consumer group that does not say which
 * version of which handler reads, a failure strategy that goes on after a failure, patience longer than the connector's.
 */
@ApplicationScoped
class ChannelRules {

    private static final String INCOMING = "mp.messaging.incoming.";
    private static final String CONNECTOR = "mp.messaging.connector.smallrye-kafka.";
    private static final Duration MARGIN = Duration.ofSeconds(20);

    private final Config config;
    private final IntakeConfig intake;
    private final Handlers handlers;

    ChannelRules(Config config, IntakeConfig intake, Handlers handlers) {
        this.config = config;
        this.intake = intake;
        this.handlers = handlers;
    }

    /** Before any channel begins to read. */
    void check(@Observes @Priority(1) StartupEvent event) {
        channels().forEach(this::check);
    }

    private void check(String channel) {
        checkGroup(channel, setting(channel, "group.id").orElse(""));
        String strategy = setting(channel, "failure-strategy").orElse("fail");
        if (!strategy.equals("fail")) {
            throw refusal(channel, "failure-strategy", strategy, "fail", "a batch that failed would be passed over");
        }
        long longest = setting(channel, "throttled.unprocessed-record-max-age.ms")
                .map(Long::parseLong)
                .orElse(60_000L);
        Duration wanted = intake.patience().plus(MARGIN);
        if (longest > 0 && longest < wanted.toMillis()) {
            throw refusal(
                    channel,
                    "throttled.unprocessed-record-max-age.ms",
                    Long.toString(longest),
                    "at least " + wanted.toMillis(),
                    "the connector would stop while kepu.intake.patience is not yet spent");
        }
    }

    private void checkGroup(String channel, String group) {
        Set<String> meant = new TreeSet<>();
        for (EventHandler handler : handlers.all()) {
            String wanted = handler.consumer() + ".v" + handler.version();
            if (group.equals(wanted)) {
                return;
            }
            meant.add(wanted);
        }
        throw refusal(
                channel,
                "group.id",
                group,
                String.join(" or ", meant),
                "a group is <consumer>.v<version> of a handler, so that a raised version reads again from the beginning");
    }

    private static IllegalStateException refusal(
            String channel, String setting, String value, String wanted, String reason) {
        return new IllegalStateException(
                "%s%s.%s is \"%s\", but must be %s: %s".formatted(INCOMING, channel, setting, value, wanted, reason));
    }

    private Optional<String> setting(String channel, String name) {
        return config.getOptionalValue(INCOMING + channel + "." + name, String.class)
                .or(() -> config.getOptionalValue(CONNECTOR + name, String.class));
    }

    private Set<String> channels() {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith(INCOMING))
                .map(name -> channelOf(name.substring(INCOMING.length())))
                .filter(this::isRead)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isRead(String channel) {
        boolean enabled = config.getOptionalValue(INCOMING + channel + ".enabled", Boolean.class)
                .orElse(true);
        String connector = config.getOptionalValue(INCOMING + channel + ".connector", String.class)
                .orElse("smallrye-kafka");
        return enabled && connector.equals("smallrye-kafka");
    }

    /** The name as it stands in the property, quotes included where it holds a dot. */
    private static String channelOf(String rest) {
        int end = rest.startsWith("\"") ? rest.indexOf('"', 1) + 1 : rest.indexOf('.');
        return rest.substring(0, end < 0 ? rest.length() : end);
    }
}
