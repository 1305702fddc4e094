package org.kepu.local.diagnose;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/** How far topics reach and how far each group of consumers has come; no record is read. */
record TopicState(Map<String, Object> client) {

    private static final int SECONDS = 20;

    String text() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(client)) {
            var names = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var topics = admin.describeTopics(names).allTopicNames().get(SECONDS, TimeUnit.SECONDS);
            Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
            StringBuilder text = new StringBuilder("-- partitions: topic, number, leader, in sync, end\n");
            topics.values()
                    .forEach(topic -> topic.partitions()
                            .forEach(each -> latest.put(
                                    new TopicPartition(topic.name(), each.partition()), OffsetSpec.latest())));
            var ends = admin.listOffsets(latest).all().get(SECONDS, TimeUnit.SECONDS);
            new TreeMap<>(topics).values().forEach(topic -> {
                for (TopicPartitionInfo each : topic.partitions()) {
                    text.append(line(topic.name(), each, ends));
                }
            });
            text.append("\n-- groups: group, topic, partition, offset, behind by\n");
            for (GroupListing group : admin.listGroups().all().get(SECONDS, TimeUnit.SECONDS)) {
                var offsets = admin.listConsumerGroupOffsets(group.groupId())
                        .partitionsToOffsetAndMetadata()
                        .get(SECONDS, TimeUnit.SECONDS);
                offsets.forEach((partition, offset) -> {
                    var end = ends.get(partition);
                    if (offset != null) {
                        text.append(group.groupId())
                                .append('\t')
                                .append(partition.topic())
                                .append('\t')
                                .append(partition.partition())
                                .append('\t')
                                .append(offset.offset())
                                .append('\t')
                                .append(end == null ? "?" : String.valueOf(end.offset() - offset.offset()))
                                .append('\n');
                    }
                });
            }
            return text.toString();
        }
    }

    private static String line(
            String topic, TopicPartitionInfo partition, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        var end = ends.get(new TopicPartition(topic, partition.partition()));
        String leader = partition.leader() == null ? "none" : partition.leader().idString();
        return String.join(
                        "\t",
                        topic,
                        String.valueOf(partition.partition()),
                        leader,
                        partition.isr().size() + "/" + partition.replicas().size(),
                        end == null ? "?" : String.valueOf(end.offset()))
                + "\n";
    }
}
