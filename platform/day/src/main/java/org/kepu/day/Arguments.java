package org.kepu.day;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the player was asked to do.
 *
 * @param timeFile the file that moves city time
 * @param kills which parts are killed with signal 9 meanwhile: {@code none}, {@code one} or {@code all}
 * @param environment what {@code bin/kepu-local} needs beside our own environment to find the platform
 */
public record Arguments(
        String timeFile, DaySize size, long seed, String password, String kills, Map<String, String> environment) {

    private static final long DEFAULT_SEED = 20240921;
    /** Of the realm {@code kepu-demo}, where it protects nothing; see deploy/keycloak. */
    public static final String DEMO_PASSWORD = "Kepu-Demo-2024";

    /** What the command line asks for; what it leaves out is the whole day with its usual seed and without kills. */
    public static Arguments of(String[] arguments) {
        return of(arguments, System.getenv());
    }

    static Arguments of(String[] arguments, Map<String, String> environment) {
        String timeFile = Path.of(System.getProperty("kepu.state", ".state-demo"), "city-time")
                .toString();
        DaySize size = DaySize.FULL;
        long seed = DEFAULT_SEED;
        String kills = "none";
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("nothing follows the argument " + arguments[i]);
            }
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--time-file" -> timeFile = value;
                case "--size" -> size = DaySize.of(value);
                case "--seed" -> seed = number(value);
                case "--kills" -> kills = value;
                default -> throw new IllegalArgumentException("unknown argument " + arguments[i]);
            }
        }
        String password = environment.getOrDefault("KEPU_DEMO_PASSWORD", DEMO_PASSWORD);
        return new Arguments(timeFile, size, seed, password, kills, Map.of());
    }

    private static long number(String seed) {
        if (!seed.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("--seed must be a number, was " + seed);
        }
        return Long.parseLong(seed);
    }
}
