package org.kepu.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.HttpURLConnection;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Platform;

/**
 * {@code make rebuild}: builds all figures again beside those that are shown, and follows it; ending this command ends nothing. With {@code
 * FORCE=1} it also takes their place where the topics lack some of them.
 */
public final class Rebuild {

    private static final String SERVICE = "metrics";
    private static final String PATH = "/q/rebuild";
    private static final long POLL_MILLIS = 500;

    private final Management management;
    private final String query;

    /** @param force whether figures that the topics lack may be lost */
    public Rebuild(Platform platform, boolean force) {
        this.management = new Management(platform);
        this.query = force ? "?force=true" : "";
    }

    public int run() throws InterruptedException {
        Management.Answer begun = management.post(SERVICE, PATH + query);
        if (begun.status() == HttpURLConnection.HTTP_CONFLICT) {
            System.out.println("A rebuild is under way already; this is how far it is.");
        } else {
            var _ = begun.taken(SERVICE);
            System.out.println("The rebuild has begun; the figures stay as they are until it is done.");
        }
        long shown = -1;
        while (true) {
            JsonNode now = management.get(SERVICE, PATH).taken(SERVICE);
            long done = now.path("done").asLong();
            if (done != shown) {
                System.out.printf(
                        "  %,d of %,d records read%n", done, now.path("total").asLong());
                shown = done;
            }
            String status = now.path("status").asText();
            if (!status.equals("running")) {
                System.out.printf(
                        "The rebuild is %s; %,d records make no figure. %s%n",
                        status,
                        now.path("passedOver").asLong(),
                        now.path("reason").asText(""));
                return status.equals("done") ? 0 : 1;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}
