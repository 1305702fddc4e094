package org.kepu.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.kepu.web.json.StrictText;

/**
 * Where the next page begins: the sort keys of the last row, as text, in one opaque string. It grants nothing; a check
 * sum only tells a mangled one. Sort keys must be fit for an address: ids, times, codes, never a name.
 *
 * @param keys in the order of the list's {@code order by}
 */
public record Cursor(List<String> keys) {

    private static final char SEPARATOR = '\u001f';

    public Cursor {
        keys = List.copyOf(keys);
        if (keys.isEmpty() || keys.stream().anyMatch(k -> k.indexOf(SEPARATOR) >= 0)) {
            throw new IllegalArgumentException("keys must be plain and not empty");
        }
    }

    /** The cursor of a row with these sort keys: text, ids, days, whole numbers, moments. */
    public static Cursor of(Object... keys) {
        return new Cursor(Stream.of(keys).map(Cursor::text).toList());
    }

    private static String text(Object key) {
        // OffsetDateTime.toString leaves out zero seconds, which the strict form does not.
        return key instanceof OffsetDateTime moment
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)
                : key.toString();
    }

    /** The opaque text. */
    public String encode() {
        byte[] text = String.join(String.valueOf(SEPARATOR), keys).getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(4 + text.length).putInt(sum(text)).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads the {@code cursor} parameter of a list with {@code keyCount} sort keys; null for the first page.
     *
     * @throws Refused 400 where this service did not write it for such a list
     */
    public static @Nullable Cursor decode(@Nullable String text, int keyCount) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() > 4) {
                int sum = bytes.getInt();
                byte[] rest = new byte[bytes.remaining()];
                bytes.get(rest);
                List<String> keys =
                        List.of(new String(rest, StandardCharsets.UTF_8).split(String.valueOf(SEPARATOR), -1));
                if (sum(rest) == sum && keys.size() == keyCount) {
                    return new Cursor(keys);
                }
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    /** The sort key at {@code index} as text. */
    public String text(int index) {
        return keys.get(index);
    }

    /** The sort key at {@code index} as an id. */
    public UUID uuid(int index) {
        UUID id = StrictText.uuid(keys.get(index));
        if (id == null) {
            throw unreadable();
        }
        return id;
    }

    /** The sort key at {@code index} as a moment. */
    public OffsetDateTime moment(int index) {
        OffsetDateTime moment = StrictText.moment(keys.get(index));
        if (moment == null) {
            throw unreadable();
        }
        return moment;
    }

    /** The sort key at {@code index} as a day. */
    public LocalDate day(int index) {
        LocalDate day = StrictText.day(keys.get(index));
        if (day == null) {
            throw unreadable();
        }
        return day;
    }

    /** The sort key at {@code index} as a whole number. */
    public long number(int index) {
        try {
            return Long.parseLong(keys.get(index));
        } catch (NumberFormatException e) {
            throw unreadable();
        }
    }

    private static Refused unreadable() {
        return new Refused(RequestProblem.CURSOR_UNREADABLE);
    }

    private static int sum(byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
