package org.kepu.testkit.server;

import io.quarkus.test.common.QuarkusTestResourceConfigurableLifecycleManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.testkit.WithKafka;

/** The broker's address for the application under test, after all its topics exist. */
public final class KafkaResource implements QuarkusTestResourceConfigurableLifecycleManager<WithKafka> {

    private List<String> further = List.of();

    @Override
    public void init(WithKafka annotation) {
        further = Stream.of(annotation.topics().split(" ", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    @Override
    public Map<String, String> start() {
        TestKafka kafka = TestKafka.running();
        List<Topic> topics = new ArrayList<>(Topic.declared());
        further.stream().map(Topic::named).forEach(topics::add);
        kafka.create(topics);
        return Map.of("kafka.bootstrap.servers", kafka.bootstrap());
    }

    @Override
    public void stop() {
        // The broker goes with the JVM; topics stay, because consumer groups of the next application go on from there.
    }
}
