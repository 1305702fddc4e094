package org.kepu.day;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the player was asked to do.
 *
 * @param timeFile the file that moves city time
 * @param services whose city time is waited for
 */
record Arguments(String timeFile, DaySize size, long seed, String password, List<String> services) {

    private static final long DEFAULT_SEED = 20240921;
    private static final String SERVICES = "volunteers,events,metrics";

    Arguments {
        services = List.copyOf(services);
    }

    static Arguments of(String[] arguments) {
        return of(arguments, System.getenv());
    }

    static Arguments of(String[] arguments, Map<String, String> environment) {
        @Nullable String timeFile = null;
        DaySize size = DaySize.SMALL;
        long seed = DEFAULT_SEED;
        String services = SERVICES;
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--time-file" -> timeFile = value;
                case "--size" -> size = DaySize.of(value);
                case "--seed" -> seed = Long.parseLong(value);
                case "--services" -> services = value;
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        String password = environment.getOrDefault("KEPU_DEMO_PASSWORD", "");
        if (password.isEmpty()) {
            throw new IllegalArgumentException("KEPU_DEMO_PASSWORD must hold the password of the demonstration accounts");
        }
        return new Arguments(
                Objects.requireNonNull(timeFile, "--time-file is missing"),
                size,
                seed,
                password,
                List.of(services.split(",")));
    }
}
