package org.kepu.e2e.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.bson.Document;
import org.kepu.day.count.Answer;
import org.kepu.e2e.fault.Topics;
import org.kepu.e2e.stack.Stack;

/** What must hold after a day in which processes came and went. */
public record Aftermath(Stack stack) {

    private static final String CONTENT = "content";
    private static final String OUTBOX = "outbox";

    /** Everything is told, nothing waits for somebody, and every consumer has it, in order. */
    public void assertNothingIsMissing() throws Exception {
        awaitEverythingTold();
        assertNothingIsParked();
        assertInOrder();
        assertNothingIsLost();
    }

    /** Nothing waits for somebody, in any store. */
    public void assertNothingIsParked() throws SQLException, IOException {
        for (String database : Relays.DATABASES) {
            String parked = stack.text(database, """
                select (select count(*) from inbox_parked) + (select count(*) from outbox_event where parked_at is not null)
                  + (select count(*) from due_item where parked_at is not null)\
                """);
            assertThat(parked).as("parked in " + database).isEqualTo("0");
        }
        try (MongoClient client = MongoClients.create(stack.documents())) {
            MongoDatabase content = client.getDatabase(CONTENT);
            assertThat(content.getCollection("inbox_parked").countDocuments())
                    .as("parked in content")
                    .isZero();
            assertThat(content.getCollection(OUTBOX).countDocuments(Filters.exists("parked_at")))
                    .as("refused by the broker in content")
                    .isZero();
        }
    }

    /** Everything that was written down is with the broker. */
    public void awaitEverythingTold() {
        for (String database : Relays.DATABASES) {
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> stack.text(database, "select count(*) from outbox_event")
                            .equals("0"));
        }
        try (MongoClient client = MongoClients.create(stack.documents())) {
            MongoDatabase content = client.getDatabase(CONTENT);
            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> content.getCollection(OUTBOX).countDocuments() == 0);
        }
    }

    /** The versions of every thing lie in every topic as they came about; an event told twice counts where it lies first. */
    public void assertInOrder() {
        Topics topics = new Topics(stack.kafka());
        for (String topic : topics.ends().keySet()) {
            Map<String, List<Long>> wrong = new TreeMap<>();
            topics.versionsByKey(topic).forEach((key, versions) -> {
                for (int i = 1; i < versions.size(); i++) {
                    if (versions.get(i) < versions.get(i - 1)) {
                        wrong.put(key, versions);
                    }
                }
            });
            assertThat(wrong).as("versions that go back in " + topic).isEmpty();
        }
    }

    /**
     * Every event that was ever written down as sent lies in its topic; of a state topic, which is compacted, the newest of each
     * thing. Every service has told something.
     */
    public void assertNothingIsLost() throws SQLException, IOException {
        Topics topics = new Topics(stack.kafka());
        for (String database : Relays.DATABASES) {
            assertThere(topics, database, sent(database));
        }
        assertThere(topics, CONTENT, sentByContent());
    }

    private static void assertThere(Topics topics, String service, List<Sent> sent) {
        // A day has nothing of its own for metrics to tell.
        if (!service.equals("metrics")) {
            assertThat(sent).as("events sent by " + service).isNotEmpty();
        }
        Map<String, Set<String>> wanted = new TreeMap<>();
        Map<String, Sent> newest = new TreeMap<>();
        for (Sent each : sent) {
            if (each.topic().endsWith(".state")) {
                newest.merge(each.topic() + ' ' + each.thing(), each, (a, b) -> b.position() > a.position() ? b : a);
            } else {
                wanted.computeIfAbsent(each.topic(), none -> new TreeSet<>()).add(each.id());
            }
        }
        newest.values()
                .forEach(each -> wanted.computeIfAbsent(each.topic(), none -> new TreeSet<>())
                        .add(each.id()));
        wanted.forEach((topic, ids) ->
                assertThat(topics.ids(topic)).as("events in " + topic).containsAll(ids));
    }

    /** An event that its service has written down as sent. */
    private record Sent(String topic, String thing, String id, long position) {}

    private List<Sent> sent(String database) throws SQLException, IOException {
        List<Sent> sent = new ArrayList<>();
        try (Connection connection = stack.database(database);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select topic, aggregateid, id, position from outbox_sent")) {
            while (row.next()) {
                sent.add(new Sent(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
            }
        }
        return sent;
    }

    private List<Sent> sentByContent() {
        List<Sent> sent = new ArrayList<>();
        try (MongoClient client = MongoClients.create(stack.documents())) {
            for (Document each :
                    client.getDatabase(CONTENT).getCollection("outbox_sent").find()) {
                sent.add(new Sent(
                        each.getString("topic"),
                        each.getString("aggregateid"),
                        each.getString("_id"),
                        each.get("position", Number.class).longValue()));
            }
        }
        return sent;
    }

    /** No service answered that it was broken, whatever happened to it. */
    public static void assertNoFailedRequest(List<Answer> answers) {
        assertThat(answers)
                .filteredOn(answer -> answer.status() >= 500)
                .as("requests that a retry did not cure")
                .isEmpty();
    }

    /** The replicas of a service share the partitions of every group: each has some where there are enough. */
    public void awaitShared(int replicas) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(unshared(replicas)).isEmpty());
    }

    private Map<String, String> unshared(int replicas) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(stack.kafka())) {
            Set<String> groups = admin.listGroups().all().get().stream()
                    .map(GroupListing::groupId)
                    .collect(Collectors.toSet());
            Map<String, String> wrong = new TreeMap<>();
            admin.describeConsumerGroups(groups).all().get().forEach((group, described) -> {
                long working = working(described);
                if (described.members().size() != replicas || working < replicas) {
                    wrong.put(group, described.members().size() + " members, " + working + " with partitions");
                }
            });
            return wrong;
        }
    }

    private static long working(ConsumerGroupDescription group) {
        return group.members().stream()
                .filter(member -> !member.assignment().topicPartitions().isEmpty())
                .count();
    }
}
