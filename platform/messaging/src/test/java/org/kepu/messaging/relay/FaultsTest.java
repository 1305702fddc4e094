package org.kepu.messaging.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.OutOfOrderSequenceException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultsTest {

    static Stream<Throwable> ofTheRecord() {
        return Stream.of(
                new RecordTooLargeException("too large"),
                new InvalidTopicException("a b"),
                new TopicAuthorizationException("not yours"),
                new UnknownTopicOrPartitionException("gone"),
                new TimeoutException("not present in metadata", new UnknownTopicOrPartitionException("gone")),
                new IllegalArgumentException("the headers are not a JSON object of strings"));
    }

    static Stream<Throwable> ofTheBroker() {
        return Stream.of(
                new TimeoutException("no metadata after 5000 ms"),
                new NotEnoughReplicasException("one of two"),
                new OutOfOrderSequenceException("3 after 1"),
                new ProducerFencedException("another epoch"),
                new ClusterAuthorizationException("no idempotent writes"),
                new SaslAuthenticationException("wrong password"),
                new InterruptException("stopping"),
                new KafkaException("an earlier request has failed"),
                new IllegalStateException("the producer is closed"));
    }

    @ParameterizedTest
    @MethodSource("ofTheRecord")
    void shouldHoldAgainstARecordWhatIsItsOwnFault(Throwable failure) {
        assertThat(Faults.isOfTheRecord(failure)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("ofTheBroker")
    void shouldHoldNothingAgainstARecordWhenTheBrokerIsInTrouble(Throwable failure) {
        assertThat(Faults.isOfTheRecord(failure)).isFalse();
    }

    @Test
    void shouldShortenAReasonSoThatItCanBeShown() {
        assertThat(Faults.reason(new KafkaException("x".repeat(1_000)))).hasSize(500);
    }
}
