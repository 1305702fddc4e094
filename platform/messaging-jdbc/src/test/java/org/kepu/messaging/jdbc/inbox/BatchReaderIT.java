package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.tiny.Records;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class BatchReaderIT {

    private static final String HANDLED = "select subject || '/' || sequence from tiny_effect order by position";
    private static final String PARKED =
            "select record_key || '@' || record_offset || ' ' || reason from inbox_parked order by record_offset";

    @Inject
    BatchReader reader;

    @Inject
    ThingReaction reaction;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
        reaction.mend();
    }

    @Test
    void shouldHandleABatchInRecordOrderAndRememberItInOneTransaction() {
        // Given
        Records records = Records.ofThings().made("a", 1).made("b", 1).made("a", 2);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1", "b/1", "a/2");
        assertThat(rows.number("select count(distinct xmin) from (select xmin::text from tiny_effect"
                        + " union all select xmin::text from inbox) t"))
                .isEqualTo(1);
    }

    @Test
    void shouldHandleADuplicateDeliveryOnce() {
        // Given
        Records records = Records.ofThings().made("a", 1).made("b", 1);
        reader.read(reaction, records.batch());

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1", "b/1");
    }

    @Test
    void shouldCountTheSameIdTwiceInOneBatchOnce() {
        // Given
        UUID id = Ids.next();
        Records records = Records.ofThings().made(id, "a", 1).made(id, "a", 1);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1");
    }

    @Test
    void shouldParkAPoisonFactAndLaterFactsOfItsKeyAndHandleAllOthers() {
        // Given
        reaction.cannotHandle("a", 2);
        Records records = Records.ofThings()
                .made("a", 1)
                .made("a", 2)
                .made("b", 1)
                .made("a", 3)
                .made("b", 2);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1", "b/1", "b/2");
        assertThat(rows.texts(PARKED))
                .containsExactly(
                        "a@1 IllegalArgumentException: this version of the thing makes no sense",
                        "a@3 waits behind a parked event");
    }

    @Test
    void shouldHoldAParkedKeyInLaterBatchesToo() {
        // Given
        reaction.cannotHandle("a", 1);
        Records records = Records.ofThings().made("a", 1).made("a", 2).made("b", 1);
        reader.read(reaction, records.batch(0, 1));

        // When
        reader.read(reaction, records.batch(1, 3));

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("b/1");
        assertThat(rows.number("select count(*) from inbox_parked")).isEqualTo(2);
    }

    @Test
    void shouldNotParkWhatWasHandledBeforeItsKeyWasHeld() {
        // Given
        reaction.cannotHandle("a", 2);
        Records records = Records.ofThings().made("a", 1).made("a", 2);
        reader.read(reaction, records.batch());

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1");
        assertThat(rows.texts("select record_offset from inbox_parked")).containsExactly("1");
    }

    @Test
    void shouldHandleWhatComesBeforeUnreadableBytesInTheSameBatch() {
        // Given
        Records records = Records.ofThings().made("a", 1).bare("a", "garbage").made("a", 2);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1");
        assertThat(rows.texts(PARKED))
                .containsExactly("a@1 the header ce_id is missing", "a@2 waits behind a parked event");
    }

    @Test
    void shouldParkHeadersAndBytesNoDatabaseTextCanHold() {
        // Given
        var headers = Records.headers(Ids.next(), "org.kepu.tiny.thing.made.v1", "a", 1);
        headers.put("ce_sequence", "one\u0000");
        Records records = Records.ofThings()
                .add("a", "{}", headers)
                .event("org.kepu.tiny.thing.made.v1", "b", 1, "{\"cut\": ")
                .event("org.kepu.tiny.thing.made.v1", "c", 1, "{} {}")
                .event("org.kepu.tiny.thing.made.v1", "d", 1, "[]")
                .add("zero\u0000key", "{}", headers);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts("select record_key || ' ' || reason from inbox_parked order by record_offset"))
                .containsExactly(
                        "a a header cannot be read: For input string: \"one\uFFFD\"",
                        "b the payload is not JSON",
                        "c the payload is not JSON",
                        "d the payload is not a JSON object",
                        "zero\uFFFDkey a header cannot be read: For input string: \"one\uFFFD\"");
        assertThat(rows.texts("select headers ->> 'ce_sequence' from inbox_parked where record_key = 'a'"))
                .containsExactly("base64:b25lAA==");
    }

    @Test
    void shouldSkipAnUnknownTypeAndParkAnotherMajorVersionOfAKnownOne() {
        // Given
        Records records = Records.ofThings()
                .event("org.kepu.tiny.thing.painted.v1", "a", 1, "{}")
                .event("org.kepu.tiny.thing.made.v2", "b", 1, "{}")
                .made("a", 2);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/2");
        assertThat(rows.texts(PARKED))
                .containsExactly("b@1 this service does not know the version of org.kepu.tiny.thing.made.v2");
    }

    @Test
    void shouldParkATombstoneWhereOnlyFactsAreMeant() {
        // Given
        Records records = Records.ofThings().event("org.kepu.tiny.thing.made.v1", "a", 1, null);

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(PARKED)).containsExactly("a@0 MalformedEvent: the event has no payload");
    }

    @Test
    void shouldParkOnceWhatIsDeliveredTwice() {
        // Given
        Records records = Records.ofThings().bare("a", "garbage");
        reader.read(reaction, records.batch());

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.number("select count(*) from inbox_parked")).isEqualTo(1);
    }
}
