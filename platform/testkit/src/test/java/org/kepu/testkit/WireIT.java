package org.kepu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres(wire = true)
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.thing.state")
@WithDocuments
class WireIT {

    @Inject
    AgroalDataSource database;

    @DatabaseWire
    Wire wire;

    @Test
    void shouldTakeTheDatabaseAwayAndGiveItBack() throws SQLException {
        // Given
        assertThat(answers()).isTrue();

        // When
        wire.cut();

        // Then
        assertThatThrownBy(this::answers).isInstanceOf(SQLException.class);
        wire.mend();
        await().ignoreExceptions().until(this::answers);
    }

    private boolean answers() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        }
    }
}
