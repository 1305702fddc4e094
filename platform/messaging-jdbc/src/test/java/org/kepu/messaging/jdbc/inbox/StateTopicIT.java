package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.tiny.CopyProjection;
import org.kepu.messaging.tiny.Records;
import org.kepu.messaging.tiny.Rows;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class StateTopicIT {

    private static final String COPIES = "select id || ' ' || name || ' ' || source_version from tiny_copy order by id";

    @Inject
    BatchReader reader;

    @Inject
    CopyProjection projection;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
    }

    @Test
    void shouldParkAPoisonStateWithoutHoldingItsKeyAndLetTheNextRecordHealIt() {
        // Given
        Records records = Records.ofCopies()
                .copy("a", 1, "{}")
                .copy("b", 1, "{\"name\": \"b\"}")
                .copy("a", 2, "{\"name\": \"a\"}");

        reader.read(projection, records.batch(0, 2));
        assertThat(rows.texts(COPIES)).containsExactly("b b 1");

        // When
        reader.read(projection, records.batch(2, 3));

        // Then
        assertThat(rows.texts(COPIES)).containsExactly("a a 2", "b b 1");
        assertThat(rows.texts("select record_offset from inbox_parked where superseded_at is not null"))
                .containsExactly("0");
        assertThat(rows.number("select count(*) from inbox_parked where superseded_at is null"))
                .isZero();
    }

    @Test
    void shouldKeepWhatTheVeryFirstBatchParked() {
        // Given
        Records records = Records.ofCopies().copy("a", 1, "{}").copy("b", 1, "{\"name\": \"b\"}");
        reader.read(projection, records.batch(0, 1));

        // When
        reader.read(projection, records.batch(1, 2));

        // Then
        assertThat(rows.texts(COPIES)).containsExactly("b b 1");
        assertThat(rows.texts("select record_key from inbox_parked")).containsExactly("a");
    }

    @Test
    void shouldNotTakeAnEarlierStateForTheHealingOfALaterOne() {
        // Given
        Records records = Records.ofCopies().copy("a", 1, "{\"name\": \"a\"}").bare("a", "garbage");

        // When
        reader.read(projection, records.batch());

        // Then
        assertThat(rows.texts("select record_offset from inbox_parked where superseded_at is null"))
                .containsExactly("1");
    }

    @Test
    void shouldSayWhichConstraintWasBrokenButNotByWhichValue() {
        // Given
        Records records = Records.ofCopies().copy("a", 1, "{\"title\": \"secret\"}");

        // When
        reader.read(projection, records.batch());

        // Then
        assertThat(rows.texts("select reason from inbox_parked"))
                .containsExactly("PSQLException: SQLSTATE 23502 table=tiny_copy column=name constraint=null");
    }

    @Test
    void shouldEndACopyWithATombstone() {
        // Given
        Records records = Records.ofCopies().copy("a", 1, "{\"name\": \"a\"}").copy("a", 2, null);

        // When
        reader.read(projection, records.batch());

        // Then
        assertThat(rows.texts(COPIES)).isEmpty();
        assertThat(rows.number("select count(*) from inbox_parked")).isZero();
    }

    @Test
    void shouldKeepTheNewerStateWhenAnOlderOneComesAgainUnderAnotherId() {
        // Given
        Records records = Records.ofCopies().copy("a", 2, "{\"name\": \"new\"}").copy("a", 1, "{\"name\": \"old\"}");
        reader.read(projection, records.batch(0, 1));

        // When
        reader.read(projection, records.batch(1, 2));

        // Then
        assertThat(rows.texts(COPIES)).containsExactly("a new 2");
    }
}
