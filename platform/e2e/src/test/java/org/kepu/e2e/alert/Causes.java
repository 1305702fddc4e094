package org.kepu.e2e.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.kepu.day.Day;
import org.kepu.e2e.fault.Scene;
import org.kepu.e2e.fault.VenueFacts;
import org.kepu.e2e.stack.Stack;

/**
 * What is done to the platform, one after the other, and put right again: each alert's reason in earnest, never a
 * written metric. The order matters, because city time only runs forward.
 */
public final class Causes {

    private static final String COUNTY = "410902000000";

    /** How many facts are sent while metrics is stopped. */
    public static final int FACTS = 5;

    /** Between two calls of one who asks. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final Stack stack;
    private final Prometheus prometheus;
    private final Day day;
    private final Path marks;
    private final Locks locks;
    private final SmallReplica small;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();
    private ScheduledExecutorService crowd = Executors.newScheduledThreadPool(0);

    public Causes(Stack stack, Prometheus prometheus, Day day, Path marks, SmallReplica small) {
        this.stack = stack;
        this.prometheus = prometheus;
        this.day = day;
        this.marks = marks;
        this.locks = new Locks(stack);
        this.small = small;
    }

    /** All of them. */
    public List<Cause> all() {
        return List.of(
                new Cause(
                        "a backup three days old, an archive an hour old, no drill at all",
                        List.of("KepuBackupOld", "KepuWalStalled", "KepuRestoreDrillOld"),
                        this::letMarksAge,
                        () -> freshMarks(marks)),
                new Cause(
                        "a mark that holds no moment",
                        List.of("KepuReadingFailed"),
                        () -> Files.writeString(marks.resolve("wal-archived"), "yesterday"),
                        () -> freshMarks(marks)),
                new Cause(
                        "a record that cannot be read, in a topic metrics reads",
                        List.of("KepuEventsParked"),
                        this::poison,
                        () -> sql(
                                "metrics", "update inbox_parked set discarded_at = now() where discarded_at is null")),
                new Cause(
                        "an event for a topic there is not",
                        List.of("KepuOutboxParked"),
                        this::eventForNowhere,
                        () -> sql("venues", "delete from outbox_event where topic = 'kepu.nowhere'")),
                new Cause(
                        "somebody at a prompt holds the lock of the relay",
                        List.of("KepuRelayNobody"),
                        () -> locks.hold("venues", "select pg_advisory_lock(7102453178312)"),
                        locks::release),
                new Cause(
                        "a table locked at a prompt while people ask",
                        List.of("KepuPoolExhausted", "KepuSlowAnswers"),
                        () -> {
                            locks.hold("venues", "lock table opening in access exclusive mode");
                            ask(24);
                        },
                        () -> {
                            locks.release();
                            stopAsking();
                        }),
                new Cause(
                        "the tables of figures locked at a prompt",
                        List.of("KepuFiguresStale"),
                        () -> locks.hold("metrics", "lock table rollup, rollup_area in access exclusive mode"),
                        locks::release),
                new Cause(
                        "an item that fails each time",
                        List.of("KepuDueFailed"),
                        this::brokenItem,
                        () -> sql("venues", "delete from due_item where key = 'broken'")),
                new Cause(
                        "codes nobody showed, again and again",
                        List.of("KepuCheckInsRefused"),
                        () -> begin(2, this::wrongCode),
                        this::stopAsking),
                new Cause(
                        "a shift of tomorrow nobody has signed up for",
                        List.of("KepuStaffingGap"),
                        this::emptyShift,
                        () -> sql("volunteers", "delete from shift where title = 'alarm'")),
                new Cause("a push that cannot be read", List.of("KepuPushFailing"), this::brokenPush, this::mendPush),
                new Cause(
                        "a heap hardly larger than what lives in it",
                        List.of("KepuMemoryLow"),
                        small::start,
                        small::stop),
                new Cause(
                        "metrics stopped while events come",
                        List.of("KepuServiceDown", "KepuIntakeLag"),
                        () -> {
                            stack.command("stop", "metrics");
                            new VenueFacts(stack.kafka()).closed(FACTS);
                        },
                        () -> stack.command("start", "metrics")),
                new Cause("web killed three times", List.of("KepuRestarting"), this::killWeb, () -> {}),
                stopped("documents", List.of("KepuDocumentsAway"), () -> {}),
                stopped("keycloak", List.of("KepuKeycloakAway"), () -> {}),
                stopped("kafka", List.of("KepuKafkaAway", "KepuOutboxOld"), this::complain),
                stopped("postgres", List.of("KepuDatabaseAway", "KepuNotReady", "KepuHttpErrors"), () -> ask(4)),
                new Cause(
                        "the table of due items locked at a prompt, and a week goes by",
                        List.of("KepuDueOverdue", "KepuRequestTooOld"),
                        () -> {
                            complain();
                            locks.hold("events", "lock table due_item in exclusive mode");
                            day.clock().moveTo(day.clock().now().plusDays(8));
                        },
                        () -> {
                            locks.release();
                            sql(
                                    "events",
                                    "update request set status = 'closed', outcome = 'withdrawn', due_at = null"
                                            + " where status = 'submitted'");
                        }));
    }

    private Cause stopped(String part, List<String> alerts, Cause.Act meanwhile) {
        return new Cause(
                part + " stopped",
                alerts,
                () -> {
                    stack.command("stop", part);
                    meanwhile.run();
                },
                () -> {
                    stopAsking();
                    stack.command("start", part);
                });
    }

    /** Marks as on a day on which all went well. */
    public static void freshMarks(Path marks) throws IOException {
        Files.createDirectories(marks);
        for (String mark : List.of("backup", "wal-archived", "restore-drill")) {
            Files.writeString(marks.resolve(mark), Instant.now().toString());
        }
    }

    private void letMarksAge() throws IOException {
        Files.writeString(
                marks.resolve("backup"), Instant.now().minus(Duration.ofDays(3)).toString());
        Files.writeString(
                marks.resolve("wal-archived"),
                Instant.now().minus(Duration.ofHours(1)).toString());
        Files.delete(marks.resolve("restore-drill"));
    }

    private void poison() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> record =
                    new ProducerRecord<>("kepu.venues.opening", bytes("poison"), bytes("no JSON"));
            record.headers().add("ce_type", bytes("org.kepu.venues.opening.closed.v1"));
            producer.send(record).get();
        }
    }

    private void eventForNowhere() throws Exception {
        sql("venues", """
                insert into outbox_event (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers,
                  payload, created_at)
                values (gen_random_uuid(), 'thing', 'nowhere', 'org.kepu.venues.thing.lost.v1', 1, 'kepu.nowhere',
                  '{}', '{}', now())\
                """);
    }

    private void brokenItem() throws Exception {
        sql(
                "venues",
                "insert into due_item (kind, key, due_at, payload, created_at) values ('opening-close', 'broken', '"
                        + day.clock().now().minusMinutes(1) + "', '{}', now())");
    }

    private void emptyShift() throws Exception {
        OffsetDateTime begins = day.clock().now().plusHours(10);
        sql("volunteers", """
                insert into shift (id, version, session_id, role, status, activity_id, kind, title, place, campaigns,
                  tags, starts_at, ends_at, opens_at, closes_at, grace_minutes, missing_check_out, organisers, capacity)
                select gen_random_uuid(), 1, gen_random_uuid(), 'guide', 'open', gen_random_uuid(), 'lecture', 'alarm',
                  '%s', '{}', '{}', t, t + interval '2 hours', t - interval '15 minutes', t + interval '3 hours', 15,
                  'planned-end', '{}', 400 from (values ('%s'::timestamptz)) as begins (t)\
                """.formatted(COUNTY, begins));
    }

    private void brokenPush() {
        try (MongoClient store = MongoClients.create(stack.documents())) {
            Date due = Date.from(day.clock().now().minusMinutes(1).toInstant());
            pushes(store)
                    .insertOne(new Document(
                                    "_id", UuidCreator.getTimeOrderedEpoch().toString())
                            .append("version", 1L)
                            .append(
                                    "data",
                                    new Document("status", "planned")
                                            .append("pack", "broken")
                                            .append("number", 1)
                                            .append("place", COUNTY)
                                            .append("title", "broken")
                                            .append("text", "broken")
                                            .append("language", "en")
                                            .append("themes", List.of())
                                            .append("items", List.of())
                                            .append("places", List.of())
                                            .append("groups", List.of())
                                            .append("sendAt", due)));
        }
    }

    private void mendPush() {
        try (MongoClient store = MongoClients.create(stack.documents())) {
            pushes(store).deleteMany(Filters.eq("data.pack", "broken"));
        }
    }

    private static MongoCollection<Document> pushes(MongoClient store) {
        return store.getDatabase("content").getCollection("push");
    }

    /** Each time when it runs again, as a program does that dies soon after its start. */
    private void killWeb() throws Exception {
        for (int i = 0; i < 3; i++) {
            long killed = Instant.now().getEpochSecond();
            stack.kill("web");
            Scene.patiently()
                    .until(() -> !prometheus
                            .query("process_start_time_seconds{service=\"web\"} >= " + killed)
                            .isEmpty());
        }
    }

    private void complain() {
        Day.must(day.api()
                .post(
                        "alarm.complain",
                        "volunteer-003",
                        "/api/events/v1/requests",
                        Map.of("need", "complaint", "place", "410902000000", "topic", "演示：告警测试")));
    }

    private void wrongCode() {
        var ignored = day.api()
                .post(
                        "alarm.scan",
                        "volunteer-004",
                        "/api/events/v1/attendances",
                        Map.of("code", "KEPU-NO-CODE", "group", "unspecified"));
    }

    private void ask(int people) {
        begin(people, () -> {
            HttpRequest question = HttpRequest.newBuilder(stack.address().api("/api/venues/v1/openings?limit=1"))
                    .timeout(Duration.ofSeconds(20))
                    .build();
            int status =
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
            answers.merge(status, 1, Integer::sum);
        });
    }

    private void begin(int people, Cause.Act call) {
        crowd = Executors.newScheduledThreadPool(people, Thread.ofVirtual().factory());
        for (int i = 0; i < people; i++) {
            crowd.scheduleWithFixedDelay(() -> ask(call), 0, BREATH.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static void ask(Cause.Act call) {
        try {
            call.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            // Nobody answers while the cause lasts; whoever asks next sees whether it has passed.
            Thread.onSpinWait();
        }
    }

    private void stopAsking() throws InterruptedException {
        crowd.shutdown();
        if (!crowd.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody still asks");
        }
        if (!answers.isEmpty()) {
            System.out.println("answers to those who asked: " + answers);
        }
        answers.clear();
    }

    private void sql(String database, String statement) throws Exception {
        try (var connection = stack.database(database);
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
