package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.Projection;
import org.kepu.messaging.tiny.CopyProjection;
import org.kepu.messaging.tiny.CopyTable;
import org.kepu.messaging.tiny.Records;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class ProjectionVersionIT {

    private static final String COPIES = "select id || ' by ' || built_by from tiny_copy order by id";

    @Inject
    BatchReader reader;

    @Inject
    CopyTable table;

    @Inject
    Rows rows;

    private final Records records = Records.ofCopies()
            .copy("gone", 1, "{\"name\": \"kept by version 1 only\"}")
            .copy("a", 1, "{\"name\": \"a\"}")
            .copy("b", 1, "{}")
            .copy("b", 2, "{\"name\": \"b\"}");

    /** The projection as a release with this version would have it. */
    private record InVersion(CopyTable table, int version) implements Projection {
        @Override
        public String consumer() {
            return CopyProjection.CONSUMER;
        }

        @Override
        public Set<String> types() {
            return Set.of(Things.COPY.ceType());
        }

        @Override
        public void reset() {
            table.clear();
        }

        @Override
        public void handle(List<IncomingEvent> events) {
            table.keep(events, version);
        }
    }

    @BeforeEach
    void empty() {
        rows.empty();
    }

    @Test
    void shouldEmptyItsTablesAndReadEverythingAgainWhenItsVersionIsRaised() {
        // Given
        reader.read(new InVersion(table, 1), records.batch(0, 3));
        assertThat(rows.texts(COPIES)).containsExactly("a by 1", "gone by 1");

        // When
        reader.read(new InVersion(table, 2), records.batch(1, 3));
        reader.read(new InVersion(table, 2), records.batch(3, 4));

        // Then
        assertThat(rows.texts(COPIES)).containsExactly("a by 2", "b by 2");
        assertThat(rows.texts("select record_offset || ' ' || (superseded_at is not null) from inbox_parked"))
                .containsExactly("2 true");
    }

    @Test
    void shouldBeginAgainOnlyOnce() {
        // Given
        Projection second = new InVersion(table, 2);
        reader.read(new InVersion(table, 1), records.batch(0, 2));
        reader.read(second, records.batch(0, 1));

        // When
        reader.read(second, records.batch(1, 2));

        // Then
        assertThat(rows.texts(COPIES)).containsExactly("a by 2", "gone by 2");
    }

    @Test
    void shouldLeaveTheTablesOfANewerVersionAlone() {
        // Given
        reader.read(new InVersion(table, 2), records.batch(0, 1));

        // When
        reader.read(new InVersion(table, 1), records.batch(1, 2));

        // Then
        assertThat(rows.texts(COPIES)).containsExactly("gone by 2");
        assertThat(rows.number("select count(*) from inbox")).isEqualTo(1);
    }
}
