package org.kepu.local.keep;

import java.nio.file.Path;
import org.kepu.local.Home;
import org.kepu.local.StateFolder;

/** How PostgreSQL calls the programs of {@code deploy/postgres} that keep its log and fetch it back. */
public final class WalPrograms {

    /** The mark's name in {@link StateFolder#marks()}. */
    public static final String MARK = "wal-archived";

    private WalPrograms() {}

    /** What PostgreSQL runs for each file of its log; until the first backup it keeps none. */
    public static String archive(Home home, StateFolder state) {
        String archiving = quoted(state.archiving());
        return "test ! -e " + archiving + " || sh " + quoted(home.resolve("deploy/postgres/archive-wal"))
                + " '%p' '%f' \"$(head -n 1 " + archiving + ")/wal\" "
                + quoted(state.marks().resolve(MARK));
    }

    /** What PostgreSQL runs to fetch a file of the log back. */
    public static String restore(Home home, Path archive) {
        return "sh " + quoted(home.resolve("deploy/postgres/restore-wal")) + " '%f' '%p' " + quoted(archive);
    }

    /** A word of the shell in which a percent sign would stand for a name. */
    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''").replace("%", "%%") + "'";
    }
}
