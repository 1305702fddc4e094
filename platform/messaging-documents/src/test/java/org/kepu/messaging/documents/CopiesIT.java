package org.kepu.messaging.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Thing;
import org.kepu.messaging.documents.tiny.Things;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class CopiesIT {

    @Inject
    Things things;

    @Inject
    Collections collections;

    @BeforeEach
    void empty() {
        collections.empty();
    }

    @Test
    void shouldIgnoreWhatIsNotNewerAndWriteTheRestOfTheBatch() {
        // Given
        things.put(List.of(new Copy<>("a", 5, new Thing("five", 5))));

        // When
        things.put(List.of(
                new Copy<>("a", 4, new Thing("four", 4)),
                new Copy<>("b", 1, new Thing("one", 1)),
                new Copy<>("a", 5, new Thing("again", 5)),
                new Copy<>("b", 2, new Thing("two", 2))));

        // Then
        assertThat(things.find("a")).contains(new Thing("five", 5));
        assertThat(things.list(Filters.gt("data.size", 1), Sorts.ascending("_id"), 10))
                .containsExactly(new Thing("five", 5), new Thing("two", 2));
    }

    @Test
    void shouldNotBringBackWhatHasEnded() {
        // Given
        things.put(List.of(new Copy<>("a", 1, new Thing("one", 1)), new Copy<>("a", 2, null)));

        // When
        things.put(List.of(new Copy<>("a", 1, new Thing("one", 1))));

        // Then
        assertThat(things.find("a")).isEmpty();
        assertThat(collections.count("thing_copy")).isEqualTo(1);
    }
}
