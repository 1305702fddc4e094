package org.kepu.due;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Says what went wrong without its message: messages quote values, and values may be personal. */
final class Fault {

    private static final int DEEPEST = 5;
    private static final String OURS = "org.kepu.";

    private Fault() {}

    /** Class, SQL state and first own line of each cause: {@code IllegalStateException at Foo.java:12 < PSQLException 23505}. */
    static String describe(Throwable thrown) {
        List<String> parts = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && parts.size() < DEEPEST) {
            parts.add(one(cause));
            cause = cause.getCause();
        }
        return String.join(" < ", parts);
    }

    private static String one(Throwable thrown) {
        String state = thrown instanceof SQLException sql ? " " + sql.getSQLState() : "";
        String line = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                .orElse("");
        return thrown.getClass().getSimpleName() + state + line;
    }
}
