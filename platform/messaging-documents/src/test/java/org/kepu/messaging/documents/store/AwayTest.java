package org.kepu.messaging.documents.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwayTest {

    static RuntimeException[] passing() {
        return new RuntimeException[] {
            new MongoTimeoutException("no server"),
            new MongoSocketReadException("hung up", new ServerAddress("localhost")),
            new Away.Busy("another replica is at it"),
            new IllegalStateException("wrapped", new MongoTimeoutException("no server"))
        };
    }

    @ParameterizedTest
    @MethodSource("passing")
    void shouldSeeThatAStoreIsAway(RuntimeException failure) {
        // When
        boolean passes = Away.is(failure);

        // Then
        assertThat(passes).isTrue();
    }

    @Test
    void shouldSeeThatAnErrorOfTheStatementStays() {
        // Given
        BsonDocument refusal = BsonDocument.parse("{ok: 0, code: 9, errmsg: 'no such operator'}");

        // When
        boolean passes = Away.is(new MongoCommandException(refusal, new ServerAddress("localhost")));

        // Then
        assertThat(passes).isFalse();
    }
}
