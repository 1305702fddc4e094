package org.kepu.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stack.LocalStack;

/** What the stores do before they say "done", as the stores themselves tell. */
public final class Durability {

    private static final List<String> POSTGRES = List.of(
            "server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers");

    private static final List<String> KAFKA = List.of(
            "default.replication.factor",
            "min.insync.replicas",
            "unclean.leader.election.enable",
            "log.flush.interval.messages");

    private Durability() {}

    /** One line a store. */
    public static List<String> lines(LocalStack stack) {
        List<String> lines = new ArrayList<>();
        try (Database database = Database.open(stack, "postgres")) {
            lines.add("PostgreSQL: "
                    + POSTGRES.stream()
                            .map(name -> name + "=" + database.text("select current_setting(?)", name))
                            .collect(Collectors.joining(", ")));
        }
        lines.add("Kafka: " + kafka(stack) + "; producers acks=all, idempotent");
        return lines;
    }

    private static String kafka(LocalStack stack) {
        try (Admin admin = Admin.create(stack.kafka(Map.of()))) {
            String broker =
                    admin.describeCluster().nodes().get().iterator().next().idString();
            ConfigResource resource = new ConfigResource(ConfigResource.Type.BROKER, broker);
            Config config = admin.describeConfigs(List.of(resource))
                    .values()
                    .values()
                    .iterator()
                    .next()
                    .get();
            return KAFKA.stream()
                    .flatMap(name -> Stream.ofNullable(config.get(name)))
                    .map(entry -> entry.name() + "=" + entry.value())
                    .collect(Collectors.joining(", "));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not tell its settings", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
