package org.kepu.content.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the person sees it.
 *
 * @param push id of the push it came with; absent for a notice
 * @param corrects id of the push it corrects
 * @param themes what it is about: the person may opt out of them
 * @param items what there is to read in the library
 */
public record MessageView(
        String id,
        String status,
        String title,
        String text,
        String language,
        @Nullable String push,
        @Nullable String corrects,
        List<String> themes,
        List<Letter.Reading> items,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt) {

    static MessageView of(Message message) {
        Letter letter = message.letter();
        Letter.Part part = letter.part();
        return new MessageView(
                message.id().toString(),
                MessageStatus.of(message).code(),
                letter.title(),
                letter.text(),
                letter.language(),
                part == null ? null : part.push().toString(),
                part == null ? null : MessageDocument.text(part.corrects()),
                part == null ? List.of() : part.themes(),
                part == null ? List.of() : part.items(),
                deliveredAt(message),
                message instanceof Message.Opened opened ? opened.openedAt() : null);
    }

    private static @Nullable OffsetDateTime deliveredAt(Message message) {
        return switch (message) {
            case Message.Delivered delivered -> delivered.deliveredAt();
            case Message.Opened opened -> opened.deliveredAt();
            case Message.Held ignored -> null;
            case Message.Stale ignored -> null;
        };
    }
}
