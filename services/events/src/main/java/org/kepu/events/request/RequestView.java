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
 * @param answeredAt when a complaint was answered
 * @param contactName whom to talk to: only for the asker and who took it
 * @param answer the sentence that goes with a refusal, or the answer to a complaint
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
        @Nullable OffsetDateTime answeredAt,
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

    /** What a state adds to what was asked. */
    private record Rest(
            @Nullable UUID session,
            @Nullable OffsetDateTime deliveredAt,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String reason,
            @Nullable String answer,
            Ending.@Nullable Rating rating) {

        private static final Rest NOTHING = new Rest(null, null, null, null, null, null);

        static Rest of(Request request) {
            return switch (request) {
                case Request.Scheduled scheduled -> new Rest(scheduled.session(), null, null, null, null, null);
                case Request.Delivered delivered ->
                    new Rest(delivered.session(), delivered.deliveredAt(), null, null, null, null);
                case Request.Answered answered ->
                    new Rest(null, null, answered.answeredAt(), null, answered.words(), null);
                case Request.Closed closed -> of(closed.ending());
                case Request.Waiting ignored -> NOTHING;
                case Request.Accepted ignored -> NOTHING;
            };
        }

        private static Rest of(Ending ending) {
            return switch (ending) {
                case Ending.Done done -> new Rest(done.session(), done.deliveredAt(), null, null, null, done.rating());
                case Ending.Answered answered ->
                    new Rest(null, null, answered.answeredAt(), null, answered.words(), answered.rating());
                case Ending.Rejected refused -> new Rest(null, null, null, refused.reason(), refused.sentence(), null);
                case Ending.Withdrawn ignored -> NOTHING;
            };
        }
    }

    static RequestView of(Request request, boolean contact, OffsetDateTime now) {
        Asked asked = request.asked();
        OffsetDateTime dueAt = request instanceof Request.Waiting waiting ? waiting.dueAt() : null;
        Rest rest = Rest.of(request);
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
                rest.answeredAt(),
                request instanceof Request.Closed closed ? closed.ending().outcome() : null,
                rest.reason(),
                rest.answer(),
                rest.rating() == null ? null : rest.rating().stars(),
                rest.rating() == null ? null : rest.rating().words());
    }
}
