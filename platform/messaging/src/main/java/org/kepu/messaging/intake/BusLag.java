package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;

/**
 * How far every consumer group is behind its topics (R23), as the broker tells it. A service that stands still cannot say so
 * itself: whoever still runs shows the groups of all. Of several versions of a group only the highest counts, because the ones
 * before it are left behind for good.
 *
 * <p>Ends are asked before positions, so that what is written and read meanwhile is never taken for lag. A partition of which a
 * group has read nothing counts from its beginning: that is where every channel begins.
 */
@ApplicationScoped
class BusLag implements FigureSource {

    private static final Pattern GROUP = Pattern.compile("([a-z]+\\.[a-z0-9-]+)\\.v(\\d+)");

    private final BusAdmin bus;

    BusLag(BusAdmin bus) {
        this.bus = bus;
    }

    @Override
    public String name() {
        return "bus";
    }

    @Override
    public List<Figure> read() throws Exception {
        Admin admin = bus.get();
        Collection<String> groups = groups(admin);
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<String, Set<TopicPartition>> wanted = partitions(admin, topics(admin, groups));
        Set<TopicPartition> all = new HashSet<>();
        wanted.values().forEach(all::addAll);
        Map<TopicPartition, Long> begins = offsets(admin, all, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(admin, all, OffsetSpec.latest());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> read = read(admin, groups);
        List<Figure> figures = new ArrayList<>();
        wanted.forEach((group, partitions) -> figures.add(Figure.of(
                "bus.lag.records", "group", group, lag(partitions, begins, ends, read.getOrDefault(group, Map.of())))));
        return figures;
    }

    /** What each group has read of, or is reading. */
    private static Map<String, Set<String>> topics(Admin admin, Collection<String> groups) throws Exception {
        Map<String, Set<String>> topics = new TreeMap<>();
        for (Map.Entry<String, Map<TopicPartition, OffsetAndMetadata>> each :
                read(admin, groups).entrySet()) {
            Set<String> of = topics.computeIfAbsent(each.getKey(), group -> new HashSet<>());
            each.getValue().keySet().forEach(partition -> of.add(partition.topic()));
        }
        for (Map.Entry<String, KafkaFuture<ConsumerGroupDescription>> each :
                admin.describeConsumerGroups(groups).describedGroups().entrySet()) {
            there(each.getValue())
                    .ifPresent(group -> group.members()
                            .forEach(member -> member.assignment()
                                    .topicPartitions()
                                    .forEach(partition -> topics.computeIfAbsent(each.getKey(), name -> new HashSet<>())
                                            .add(partition.topic()))));
        }
        return topics;
    }

    private static Map<String, Set<TopicPartition>> partitions(Admin admin, Map<String, Set<String>> topics)
            throws Exception {
        Set<String> all = new HashSet<>();
        topics.values().forEach(all::addAll);
        Map<String, List<TopicPartition>> partitions = new HashMap<>();
        for (Map.Entry<String, KafkaFuture<TopicDescription>> each :
                admin.describeTopics(all).topicNameValues().entrySet()) {
            there(each.getValue())
                    .ifPresent(topic -> partitions.put(
                            topic.name(),
                            topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                                    .toList()));
        }
        Map<String, Set<TopicPartition>> wanted = new TreeMap<>();
        topics.forEach((group, names) -> {
            Set<TopicPartition> of = wanted.computeIfAbsent(group, name -> new HashSet<>());
            names.forEach(name -> of.addAll(partitions.getOrDefault(name, List.of())));
        });
        return wanted;
    }

    /** An answer about something that may have gone since it was listed. */
    private static <T> Optional<T> there(KafkaFuture<T> asked) throws Exception {
        try {
            return Optional.of(asked.get(4, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException
                    || e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> of, OffsetSpec which)
            throws Exception {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        of.forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        admin.listOffsets(wanted)
                .all()
                .get(4, TimeUnit.SECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    private static Collection<String> groups(Admin admin) throws Exception {
        Map<String, Integer> versions = new TreeMap<>();
        for (GroupListing group : admin.listGroups().all().get(4, TimeUnit.SECONDS)) {
            Matcher name = GROUP.matcher(group.groupId());
            if (name.matches()) {
                versions.merge(name.group(1), Integer.parseInt(name.group(2)), Math::max);
            }
        }
        return versions.entrySet().stream()
                .map(group -> group.getKey() + ".v" + group.getValue())
                .toList();
    }

    private static Map<String, Map<TopicPartition, OffsetAndMetadata>> read(Admin admin, Collection<String> groups)
            throws Exception {
        Map<String, ListConsumerGroupOffsetsSpec> wanted = new HashMap<>();
        groups.forEach(group -> wanted.put(group, new ListConsumerGroupOffsetsSpec()));
        return wanted.isEmpty()
                ? Map.of()
                : admin.listConsumerGroupOffsets(wanted).all().get(4, TimeUnit.SECONDS);
    }

    private static double lag(
            Set<TopicPartition> partitions,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, OffsetAndMetadata> read) {
        long lag = 0;
        for (TopicPartition each : partitions) {
            OffsetAndMetadata position = read.get(each);
            long from = position == null ? begins.getOrDefault(each, 0L) : position.offset();
            lag += Math.max(0, ends.getOrDefault(each, 0L) - from);
        }
        return lag;
    }
}
