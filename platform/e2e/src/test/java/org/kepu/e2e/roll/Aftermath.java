package org.kepu.e2e.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.kepu.day.count.Answer;
import org.kepu.e2e.fault.Topics;
import org.kepu.e2e.stack.Stack;

/** What must hold after a day in which processes came and went. */
public record Aftermath(Stack stack) {

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
            assertThat(client.getDatabase("content").getCollection("parked").countDocuments())
                    .as("parked in content")
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

    /** Every event that was ever written down as sent lies in its topic. */
    public void assertNothingIsLost() throws SQLException, IOException {
        Topics topics = new Topics(stack.kafka());
        for (String database : Relays.DATABASES) {
            String all = stack.text(
                    database,
                    "select coalesce(string_agg(distinct topic || ' ' || id, ','), '') from outbox_sent"
                            + " where topic not like '%.state'");
            Map<String, List<String>> sent = all.isEmpty()
                    ? Map.of()
                    : List.of(all.split(",")).stream()
                            .map(line -> line.split(" ", 2))
                            .collect(Collectors.groupingBy(
                                    parts -> parts[0], Collectors.mapping(parts -> parts[1], Collectors.toList())));
            sent.forEach((topic, ids) ->
                    assertThat(topics.ids(topic)).as("events in " + topic).containsAll(ids));
        }
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
