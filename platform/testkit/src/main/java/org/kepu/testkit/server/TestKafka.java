package org.kepu.testkit.server;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The Kafka of this test JVM as tests use it.
 *
 * @param bootstrap the broker's address
 */
public record TestKafka(String bootstrap) {

    /** The running broker; the first call starts it, in two to four seconds. */
    public static TestKafka running() {
        return new TestKafka(
                Objects.requireNonNull(OncePerJvm.addresses(KafkaServer.class).get("bootstrap")));
    }

    /** Creates topics by name; one that exists is left alone. */
    public void createTopics(String... names) {
        create(List.of(names).stream().map(Topic::named).toList());
    }

    void create(Collection<Topic> topics) {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = topics.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .distinct()
                    .map(Topic::request)
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot create topics for the test", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating topics", e);
        }
    }
}
