package org.kepu.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.kepu.local.Platform;

/**
 * {@code make replay [S=service] [DRY=1]}: handles parked events now, as the console does, and gives the relay what the broker
 * refused once more. Zero where nothing is left.
 */
public final class Replay {

    private static final String PATH = "/q/replay";

    private final Management management;
    private final Optional<String> only;
    private final boolean dry;

    public Replay(Platform platform, Optional<String> only, boolean dry) {
        this.management = new Management(platform);
        this.only = only;
        this.dry = dry;
    }

    public int run() {
        long left = 0;
        for (String service : management.services(only)) {
            left += dry ? show(service) : replay(service);
        }
        return left == 0 ? 0 : 1;
    }

    private long show(String service) {
        JsonNode waiting = management.get(service, PATH).taken(service).path("waiting");
        waiting.properties()
                .forEach(each -> System.out.printf(
                        "%-12s %,9d wait of %s%n", service, each.getValue().asLong(), each.getKey()));
        return sum(waiting);
    }

    private long replay(String service) {
        JsonNode turn;
        do {
            turn = management.post(service, PATH).taken(service);
            System.out.printf(
                    "%-12s %,9d handled, %,d still refused, %,d held behind them, %,d given to the relay again%n",
                    service,
                    turn.path("replayed").asLong(),
                    turn.path("refused").asLong(),
                    turn.path("held").asLong(),
                    turn.path("sentAgain").asLong());
        } while (turn.path("more").asBoolean());
        long left = sum(turn.path("waiting"));
        if (left > 0) {
            System.out.printf("%-12s %,9d still wait: the console shows each with its reason%n", service, left);
        }
        return left;
    }

    private static long sum(JsonNode waiting) {
        return waiting.properties().stream()
                .mapToLong(each -> each.getValue().asLong())
                .sum();
    }
}
