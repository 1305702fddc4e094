package org.kepu.events.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request as shown; what does not apply is left out.
 *
 * @param holder place whose dispatchers have it now, at {@code level}
 * @param dueAt goes up untouched after this
 * @param overdue whether it waits past its limit
 * @param contactName whom to talk to: only for the asker and who took it
 * @param answer the sentence that goes with a refusal
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RequestView(
        UUID id,
        long version,
        String number,
        String status,
        String need,
        @Nullable String theme,
        String place,
        String topic,
        int audienceSize,
        String group,
        LocalDate wantedFrom,
        LocalDate wantedTo,
        boolean byHelper,
        OffsetDateTime submittedAt,
        String holder,
        String level,
        @Nullable OffsetDateTime dueAt,
        boolean overdue,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable UUID session,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable String outcome,
        @Nullable String reason,
        @Nullable String answer,
        @Nullable Integer stars,
        @Nullable String rating) {

    /** Without anything people wrote. */
    @Override
    public String toString() {
        return "RequestView[" + id + "]";
    }

    private record Rest(
            @Nullable UUID session,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable Ending ending) {}

    static RequestView of(Request request, boolean contact, OffsetDateTime now) {
        Asked asked = request.asked();
        OffsetDateTime dueAt = request instanceof Request.Waiting waiting ? waiting.dueAt() : null;
        Rest rest = switch (request) {
            case Request.Scheduled scheduled -> new Rest(scheduled.session(), null, null);
            case Request.Delivered delivered -> new Rest(delivered.session(), delivered.deliveredAt(), null);
            case Request.Closed(Asked a, Holder h, Ending.Done done, long v) ->
                new Rest(done.session(), done.deliveredAt(), done);
            case Request.Closed closed -> new Rest(null, null, closed.ending());
            case Request.Waiting ignored -> new Rest(null, null, null);
            case Request.Accepted ignored -> new Rest(null, null, null);
        };
        Ending ending = rest.ending();
        Ending.Rejected rejected = ending instanceof Ending.Rejected refused ? refused : null;
        Ending.Rating rating = ending instanceof Ending.Done done ? done.rating() : null;
        return new RequestView(
                asked.id(),
                request.version(),
                asked.number(),
                RequestStatus.of(request).code(),
                asked.need(),
                asked.theme(),
                asked.place(),
                asked.words().topic(),
                asked.audienceSize(),
                asked.group(),
                asked.wantedFrom(),
                asked.wantedTo(),
                asked.byHelper(),
                asked.submittedAt(),
                request.holder().place(),
                request.holder().level(),
                dueAt,
                dueAt != null && now.isAfter(dueAt),
                contact ? asked.words().contactName() : null,
                contact ? asked.words().contactPhone() : null,
                rest.session(),
                rest.deliveredAt(),
                ending == null ? null : ending.outcome(),
                rejected == null ? null : rejected.reason(),
                rejected == null ? null : rejected.sentence(),
                rating == null ? null : rating.stars(),
                rating == null ? null : rating.words());
    }
}
