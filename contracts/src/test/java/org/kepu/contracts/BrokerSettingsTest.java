package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BrokerSettingsTest {

    @Test
    void shouldAskForTwoOfThreeCopiesOfInternalTopicsTooWithThreeBrokers() {
        // When
        Map<String, String> lines = new BrokerSettings(3, 2).lines();

        // Then
        assertThat(lines)
                .containsEntry("default.replication.factor", "3")
                .containsEntry("min.insync.replicas", "2")
                .containsEntry("offsets.topic.replication.factor", "3")
                .containsEntry("transaction.state.log.replication.factor", "3")
                .containsEntry("transaction.state.log.min.isr", "2")
                .containsEntry("share.coordinator.state.topic.replication.factor", "3")
                .containsEntry("share.coordinator.state.topic.min.isr", "2")
                .containsEntry("unclean.leader.election.enable", "false");
    }

    @Test
    void shouldRefuseToWaitForMoreCopiesThanThereAre() {
        // When, Then
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BrokerSettings(1, 2))
                .withMessage("inSync must be 1 to the number of replicas, was 2 of 1");
    }
}
