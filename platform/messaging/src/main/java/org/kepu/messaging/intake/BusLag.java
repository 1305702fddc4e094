package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;

/**
 * How far every consumer group is behind its topics (R23), as the broker tells it. A service that stands still cannot say so
 * itself: whoever still runs shows the groups of all. Of several versions of a group only the highest counts, because the ones
 * before it are left behind for good.
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
        Map<String, Map<TopicPartition, OffsetAndMetadata>> read = read(admin, groups(admin));
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        read.values().forEach(offsets -> offsets.keySet().forEach(each -> wanted.put(each, OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> ends =
                admin.listOffsets(wanted).all().get(4, TimeUnit.SECONDS);
        List<Figure> figures = new ArrayList<>();
        read.forEach((group, offsets) -> figures.add(Figure.of("bus.lag.records", "group", group, lag(offsets, ends))));
        return figures;
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
            Map<TopicPartition, OffsetAndMetadata> read, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        long lag = 0;
        for (Map.Entry<TopicPartition, OffsetAndMetadata> each : read.entrySet()) {
            ListOffsetsResultInfo end = ends.get(each.getKey());
            if (end != null && each.getValue() != null) {
                lag += Math.max(0, end.offset() - each.getValue().offset());
            }
        }
        return lag;
    }
}
