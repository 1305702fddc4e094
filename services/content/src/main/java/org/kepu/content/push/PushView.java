package org.kepu.content.push;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A push as shown to those who send: how many, never who.
 *
 * @param recipients how many are on the frozen list
 * @param delivered how many have it in their inbox, opened or not
 * @param opened how many opened it
 * @param held how many get it when their quiet hours end
 */
public record PushView(
        String id,
        long version,
        String status,
        String pack,
        int number,
        String title,
        String text,
        List<String> places,
        List<String> groups,
        @Nullable String corrects,
        @Nullable OffsetDateTime sendAt,
        @Nullable OffsetDateTime frozenAt,
        @Nullable OffsetDateTime sentAt,
        @Nullable Integer recipients,
        long delivered,
        long opened,
        long held) {

    /** What came back so far. */
    record Receipts(long delivered, long opened, long held) {
        static final Receipts NONE = new Receipts(0, 0, 0);
    }

    static PushView of(Push push, Receipts receipts) {
        Order order = push.order();
        return new PushView(
                push.id().toString(),
                push.version(),
                PushStatus.of(push).code(),
                order.pack().toString(),
                order.number(),
                order.title(),
                order.text(),
                order.audience().places(),
                order.audience().groups(),
                order.corrects() == null ? null : order.corrects().toString(),
                push instanceof Push.Planned planned ? planned.sendAt() : null,
                frozenAt(push),
                push instanceof Push.Sent sent ? sent.sentAt() : null,
                size(push),
                receipts.delivered(),
                receipts.opened(),
                receipts.held());
    }

    private static @Nullable OffsetDateTime frozenAt(Push push) {
        return switch (push) {
            case Push.Sending sending -> sending.frozenAt();
            case Push.Sent sent -> sent.frozenAt();
            case Push.Planned ignored -> null;
            case Push.Cancelled ignored -> null;
        };
    }

    private static @Nullable Integer size(Push push) {
        return switch (push) {
            case Push.Sending sending -> (Integer) sending.list().size();
            case Push.Sent sent -> (Integer) sent.list().size();
            case Push.Planned ignored -> null;
            case Push.Cancelled ignored -> null;
        };
    }
}
