package org.kepu.content.push;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to be sent, to whom and when; {@link PushDesk} checks it. */
public record PushRequest(
        @Nullable String pack,
        @Nullable List<String> places,
        @Nullable List<String> groups,
        @Nullable OffsetDateTime sendAt) {

    /** What was wrong in what was sent, told to those who received it. */
    public record Correction(@Nullable String words) {}
}
