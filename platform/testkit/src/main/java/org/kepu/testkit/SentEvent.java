package org.kepu.testkit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.base.WallTime;

/**
 * An event as another service would send it, for {@link TopicWriter}. {@code of} and {@code state} fill in what most
 * tests do not care about; the {@code at…} methods change it.
 *
 * @param id CloudEvents id, UUIDv7
 * @param type {@code org.kepu.<service>.<aggregate>.<past>.v<major>}
 * @param key aggregate id
 * @param version the aggregate's version, from 1
 * @param time when it happened, city time
 * @param place code of the place, or null
 * @param data the body, anything Jackson can write; null for a tombstone
 */
public record SentEvent(
        UUID id,
        String type,
        String key,
        long version,
        OffsetDateTime time,
        @Nullable String place,
        @Nullable Object data) {

    private static final int SERVICE = 2;
    private static final int AGGREGATE = 3;
    private static final int PAST = 4;

    public SentEvent {
        if (version < 1) {
            throw new IllegalArgumentException("version must be positive, was " + version);
        }
        if (parts(type).size() != PAST + 2) {
            throw new IllegalArgumentException(
                    "type must be org.kepu.<service>.<aggregate>.<past>.v<major>, was " + type);
        }
    }

    /** A fact or a state by its type, happening now. */
    public static SentEvent of(String type, String key, long version, Object data) {
        return new SentEvent(Ids.next(), type, key, version, WallTime.utc(), null, data);
    }

    /** The current state of a thing: type {@code org.kepu.<service>.<aggregate>.state.v1}. */
    public static SentEvent state(String service, String aggregate, String key, long version, Object data) {
        return of("org.kepu.%s.%s.state.v1".formatted(service, aggregate), key, version, data);
    }

    /** The end of a thing in its state topic. */
    public static SentEvent ended(String service, String aggregate, String key, long version) {
        String type = "org.kepu.%s.%s.state.v1".formatted(service, aggregate);
        return new SentEvent(Ids.next(), type, key, version, WallTime.utc(), null, null);
    }

    /** The same event, happening at another time. */
    public SentEvent at(OffsetDateTime when) {
        return new SentEvent(id, type, key, version, when, place, data);
    }

    /** The same event, happening at a place. */
    public SentEvent atPlace(String code) {
        return new SentEvent(id, type, key, version, time, code, data);
    }

    /** The topic it belongs to: {@code kepu.<service>.<aggregate>}, a state's with {@code .state}. */
    public String topic() {
        List<String> parts = parts(type);
        String topic = "kepu.%s.%s".formatted(parts.get(SERVICE), parts.get(AGGREGATE));
        return parts.get(PAST).equals("state") ? topic + ".state" : topic;
    }

    /** Who sends it: {@code /services/<service>}. */
    public String source() {
        return "/services/" + parts(type).get(SERVICE);
    }

    private static List<String> parts(String type) {
        return List.of(type.split("\\.", -1));
    }
}
