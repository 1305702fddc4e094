package org.kepu.e2e.phones;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;

/** The door's rows of the phones' sessions: brings tokens near their end, and sees which were renewed. */
final class DoorSessions {

    private static final String RENEWALS = "kepu_web_renewals_total";

    private final Platform platform;
    private final OffsetDateTime since;
    private String[] accounts = {};
    private Map<String, String> before = Map.of();
    private long renewedBefore;
    private long allBefore;

    /** Sessions that began since this moment, wall time. */
    DoorSessions(Platform platform, OffsetDateTime since) {
        this.platform = platform;
        this.since = since;
    }

    /** Lets the access tokens of these accounts end in twenty seconds, as far as the door knows; tells how many there are. */
    int bringNearEnd(String[] nearEnd) throws SQLException {
        return platform.change(
                "web",
                "update web_session set access_ends_at = now() + interval '20 seconds'"
                        + " where account = any (?) and created_at > ?",
                nearEnd,
                since);
    }

    /** Notes what stands now. */
    void remember(String[] all) throws SQLException {
        accounts = all;
        before = ends();
        renewedBefore = renewed();
        allBefore = platform.webCounts(RENEWALS, Map.of());
    }

    /** What has changed since. */
    HallRun.Renewals renewals(int nearEnd) throws SQLException {
        Map<String, String> after = ends();
        int changed = (int) before.entrySet().stream()
                .filter(row -> !row.getValue().equals(after.get(row.getKey())))
                .count();
        long renewed = renewed() - renewedBefore;
        return new HallRun.Renewals(
                nearEnd, changed, renewed, platform.webCounts(RENEWALS, Map.of()) - allBefore - renewed);
    }

    private Map<String, String> ends() throws SQLException {
        return platform.rows(
                "web",
                "select encode(id, 'hex'), access_ends_at::text from web_session"
                        + " where account = any (?) and created_at > ?",
                accounts,
                since);
    }

    private long renewed() {
        return platform.webCounts(RENEWALS, Map.of("outcome", "renewed"));
    }
}
