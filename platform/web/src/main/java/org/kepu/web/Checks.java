package org.kepu.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kepu.base.PlainText;
import org.kepu.web.json.StrictText;

/**
 * Checks the fields of a request and collects every fault, so that a person corrects them all at once.
 *
 * <p>A request is a record with nullable components; the resource (or the use case's command) checks it:
 *
 * <pre>{@code
 * Checks checks = new Checks();
 * String name = checks.text("name", request.name(), 1, 120);
 * LocalDate day = checks.day("day", request.day());
 * checks.throwIfAny();
 * }</pre>
 *
 * Each method returns the normalised value; for a faulty field it returns a stand-in that must not be used before
 * {@link #throwIfAny()} has let the request pass.
 */
public final class Checks {

    /** The first and last day a programme of this century can mean; a field may narrow them (issue: "a date of 1900"). */
    public static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

    public static final LocalDate LATEST_DAY = LocalDate.of(2100, 12, 31);

    private static final UUID NO_UUID = new UUID(0, 0);
    private static final OffsetDateTime NO_MOMENT = LocalDate.EPOCH.atTime(0, 0).atOffset(ZoneOffset.UTC);
    private static final Pattern PHONE =
            Pattern.compile("1[3-9]\\d{9}|0\\d{2,3}-?[2-9]\\d{6,7}|400\\d{7}|12\\d{3}|\\+[1-9]\\d{6,14}");

    private final String prefix;
    private final List<FieldError> errors;

    public Checks() {
        this("", new ArrayList<>());
    }

    private Checks(String prefix, List<FieldError> errors) {
        this.prefix = prefix;
        this.errors = errors;
    }

    /** Checks for the fields inside {@code field} ({@code address}, {@code sessions[2]}), reporting to this one. */
    public Checks in(String field) {
        return new Checks(prefix + field + ".", errors);
    }

    /** One line of text, {@code min} to {@code max} code points; absent counts as empty. */
    public String text(String field, @Nullable String value, int min, int max) {
        return text(field, value, min, max, false);
    }

    /** One line of text that may be absent; where present it is {@code min} to {@code max} code points. */
    public @Nullable String optionalText(String field, @Nullable String value, int min, int max) {
        return value == null ? null : text(field, value, min, max, false);
    }

    /** Text of several lines, {@code min} to {@code max} code points; absent counts as empty. */
    public String lines(String field, @Nullable String value, int min, int max) {
        return text(field, value, min, max, true);
    }

    private String text(String field, @Nullable String value, int min, int max, boolean severalLines) {
        String text = value == null ? "" : PlainText.normalise(value);
        int length = PlainText.length(text);
        if (PlainText.hasForbiddenCharacter(text, severalLines)) {
            fail(field, "forbidden-character");
        } else if (length == 0 && min > 0) {
            fail(field, "required");
        } else if (length < min) {
            fail(field, "too-short", Map.of("min", min, "length", length));
        } else if (length > max) {
            fail(field, "too-long", Map.of("max", max, "length", length));
        }
        return text;
    }

    /** A whole number between {@code min} and {@code max}, both included. */
    public int number(String field, @Nullable Integer value, int min, int max) {
        return (int) number(field, value == null ? null : (Long) value.longValue(), (long) min, (long) max);
    }

    /** A whole number between {@code min} and {@code max}, both included. */
    public long number(String field, @Nullable Long value, long min, long max) {
        if (value == null) {
            fail(field, "required");
            return min;
        }
        if (value < min || value > max) {
            fail(field, "out-of-range", Map.of("min", min, "max", max));
        }
        return value;
    }

    /** A day of this century. */
    public LocalDate day(String field, @Nullable LocalDate value) {
        return day(field, value, EARLIEST_DAY, LATEST_DAY);
    }

    /** A day between {@code earliest} and {@code latest}, both included. */
    public LocalDate day(String field, @Nullable LocalDate value, LocalDate earliest, LocalDate latest) {
        if (value == null) {
            fail(field, "required");
            return earliest;
        }
        if (value.isBefore(earliest) || value.isAfter(latest)) {
            fail(field, "day-out-of-range", Map.of("earliest", earliest, "latest", latest));
        }
        return value;
    }

    /** A moment of this century. */
    public OffsetDateTime moment(String field, @Nullable OffsetDateTime value) {
        if (value == null) {
            fail(field, "required");
            return NO_MOMENT;
        }
        LocalDate day = value.toLocalDate();
        if (day.isBefore(EARLIEST_DAY) || day.isAfter(LATEST_DAY)) {
            fail(field, "day-out-of-range", Map.of("earliest", EARLIEST_DAY, "latest", LATEST_DAY));
        }
        return value;
    }

    /** A moment between {@code earliest} and {@code latest}, both included. */
    public OffsetDateTime moment(
            String field, @Nullable OffsetDateTime value, OffsetDateTime earliest, OffsetDateTime latest) {
        OffsetDateTime moment = moment(field, value);
        if (value != null && (moment.isBefore(earliest) || moment.isAfter(latest))) {
            fail(field, "moment-out-of-range", Map.of("earliest", earliest, "latest", latest));
        }
        return moment;
    }

    /** That {@code end} lies after {@code start}; the fault is reported at {@code endField}. */
    public void inOrder(String endField, OffsetDateTime start, OffsetDateTime end) {
        check(endField, end.isAfter(start), "end-before-start");
    }

    /** A code that {@code known} knows, for instance an entry of a vocabulary. */
    public String code(String field, @Nullable String value, Predicate<String> known) {
        String code = text(field, value, 1, 64);
        if (value != null && hasNoErrorAt(field) && !known.test(code)) {
            fail(field, "unknown-code");
        }
        return code;
    }

    /** A list of {@code min} to {@code max} entries, none of them null; absent counts as empty. */
    public <E> List<E> list(String field, @Nullable List<E> value, int min, int max) {
        if (value == null) {
            check(field, min == 0, "required");
            return List.of();
        }
        if (value.size() < min || value.size() > max) {
            fail(field, "list-size", Map.of("min", min, "max", max));
            return List.of();
        }
        if (value.stream().anyMatch(Objects::isNull)) {
            fail(field, "required");
            return List.of();
        }
        return List.copyOf(value);
    }

    /** A telephone number: mainland mobile or landline, service number, or any number with a country code. */
    public String phone(String field, @Nullable String value) {
        String phone = value == null ? "" : PlainText.normalise(value).replaceAll("[ \u00a0]|(?<=^1\\d{2,6})-", "");
        if (phone.isEmpty()) {
            fail(field, "required");
        } else if (!PHONE.matcher(phone).matches()) {
            fail(field, "phone");
        }
        return phone;
    }

    /** An id as text, 36 characters. */
    public UUID uuid(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            fail(field, "required");
            return NO_UUID;
        }
        UUID id = StrictText.uuid(value);
        check(field, id != null, "uuid");
        return id == null ? NO_UUID : id;
    }

    /** That a value is there. */
    public void present(String field, @Nullable Object value) {
        check(field, value != null, "required");
    }

    /** Records {@code code} for {@code field} unless {@code holds}. */
    public void check(String field, boolean holds, String code) {
        if (!holds) {
            fail(field, code);
        }
    }

    /** Records that {@code field} is wrong; the words are the problem {@code field-<code>}. */
    public void fail(String field, String code) {
        fail(field, code, Map.of());
    }

    /** Records that {@code field} is wrong, with values for the placeholders of the words. */
    public void fail(String field, String code, Map<String, Object> parameters) {
        errors.add(new FieldError(prefix + field, code, parameters));
    }

    /** Every fault found so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** Refuses the request (422) if any field is wrong. */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new Refused(new InvalidRequest(errors));
        }
    }

    private boolean hasNoErrorAt(String field) {
        return errors.stream().noneMatch(e -> e.field().equals(prefix + field));
    }
}
