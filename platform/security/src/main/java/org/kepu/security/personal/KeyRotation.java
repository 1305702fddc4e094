package org.kepu.security.personal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * Brings what is stored under older keys under the newest one (换钥), a batch at a time, in whichever replicas encrypt by it;
 * a replica that still encrypts by an older key leaves it alone, so old and new never work against each other. Nothing is
 * unreadable at any moment, because every replica holds all keys meanwhile.
 *
 * <p>{@code GET /q/keys} on the management port tells how far it is: {@code {"primary": "3f2a…", "keys": ["…"], "values": {"3f2a…":
 * 120}, "old": 0, "expiring": 0, "status": "done", "unreadable": {}}}, old ones that are yet to be rewritten and old ones that are
 * forgotten by themselves; {@code status} is {@code working}, {@code done}, or {@code stuck} where a round has ended and what is
 * left cannot be read, with the number in each column. {@code POST} begins at once instead of within ten minutes.
 */
@ApplicationScoped
class KeyRotation {

    private static final Logger LOG = Logger.getLogger(KeyRotation.class);
    private static final int BATCH = 500;
    private static final long FIRST_SECONDS = 60;
    private static final long EVERY_SECONDS = 600;

    private final Instance<SealedValues> stores;
    private final ColumnKeys keys;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kepu-key-rotation").daemon().factory());
    private volatile boolean running = true;

    /** Rounds that were asked for and have not ended: until then nobody knows what cannot be read. */
    private final AtomicInteger asked = new AtomicInteger();

    KeyRotation(Instance<SealedValues> stores, KeyConfig config) {
        this.stores = stores;
        this.keys = ColumnKeys.read(config.keyset());
    }

    void start(@Observes StartupEvent event) {
        var _ = clock.scheduleWithFixedDelay(this::rewriteAll, FIRST_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        clock.shutdown();
    }

    void register(@Observes ManagementInterface management) {
        management.router().get("/q/keys").blockingHandler(request -> answer(request, 200));
        management.router().post("/q/keys").blockingHandler(request -> {
            asked.incrementAndGet();
            clock.execute(() -> {
                rewriteAll();
                asked.decrementAndGet();
            });
            answer(request, 202);
        });
    }

    private void rewriteAll() {
        try {
            stores.forEach(SealedValues::begin);
            long all = 0;
            int batch;
            do {
                batch = running ? rewrite() : 0;
                all += batch;
            } while (batch > 0);
            if (all > 0) {
                LOG.infof("personal values were brought under the newest key: count=%d", all);
            }
            Map<String, Long> unreadable = unreadable();
            if (!unreadable.isEmpty()) {
                LOG.errorf("personal values cannot be read and stay under older keys: columns=%s", unreadable);
            }
        } catch (Exception e) {
            // What was done stays done; the next round goes on.
            LOG.warnf(
                    "personal values could not be brought under the newest key: cause=%s",
                    e.getClass().getName());
        }
    }

    private Map<String, Long> unreadable() {
        Map<String, Long> all = new TreeMap<>();
        stores.forEach(store -> all.putAll(store.unreadable()));
        return all;
    }

    private String status(long old, Map<String, Long> unreadable) {
        if (old == 0) {
            return "done";
        }
        return asked.get() == 0 && !unreadable.isEmpty() ? "stuck" : "working";
    }

    /** One batch of each store; says how many values. */
    int rewrite() throws Exception {
        if (keys.size() == 1 || !keys.encryptsByTheNewest()) {
            return 0;
        }
        int values = 0;
        for (SealedValues store : stores) {
            values += store.rewrite(BATCH);
        }
        return values;
    }

    private void answer(RoutingContext request, int status) {
        try {
            JsonObject values = new JsonObject();
            long old = 0;
            long expiring = 0;
            for (SealedValues store : stores) {
                for (Map.Entry<Integer, Long> each : store.countByKey().entrySet()) {
                    String key = word(each.getKey());
                    values.put(key, values.getLong(key, 0L) + each.getValue());
                    if (each.getKey() != keys.primaryId()) {
                        old += store.expire() ? 0 : each.getValue();
                        expiring += store.expire() ? each.getValue() : 0;
                    }
                }
            }
            JsonArray ids = new JsonArray();
            keys.ids().forEach(id -> ids.add(word(id)));
            Map<String, Long> unreadable = unreadable();
            JsonObject columns = new JsonObject();
            unreadable.forEach(columns::put);
            JsonObject body = new JsonObject()
                    .put("primary", word(keys.primaryId()))
                    .put("keys", ids)
                    .put("values", values)
                    .put("old", old)
                    .put("expiring", expiring)
                    .put("status", status(old, unreadable))
                    .put("unreadable", columns);
            var _ = request.response()
                    .setStatusCode(status)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(body.encode());
        } catch (Exception e) {
            request.fail(e);
        }
    }

    private static String word(int id) {
        return HexFormat.of().toHexDigits(id);
    }
}
