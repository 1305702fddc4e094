package org.kepu.messaging.relay;

import java.util.List;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Tells a record the broker will not take from a broker that cannot be reached. Only what is certainly the record's own
 * fault counts against it: a broker in trouble must never park a city's events.
 */
final class Faults {

    private static final List<Class<? extends Throwable>> OF_THE_RECORD = List.of(
            RecordTooLargeException.class,
            RecordBatchTooLargeException.class,
            InvalidRecordException.class,
            InvalidTopicException.class,
            SerializationException.class,
            TopicAuthorizationException.class,
            UnknownTopicOrPartitionException.class,
            IllegalArgumentException.class);

    private Faults() {}

    static boolean isOfTheRecord(Throwable failure) {
        return isMissingTopic(failure) || OF_THE_RECORD.stream().anyMatch(type -> type.isInstance(failure));
    }

    /** The client waits for the topic to appear and then says "timeout", with what the broker answered as the cause. */
    static boolean isMissingTopic(Throwable failure) {
        return failure instanceof TimeoutException && failure.getCause() instanceof UnknownTopicOrPartitionException;
    }

    static String reason(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
