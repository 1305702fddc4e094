package org.kepu.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.contracts.CommittedOpenApi;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class ContentApiIT {

    @TestHTTPResource(value = "openapi", management = true)
    URI document;

    @Test
    void shouldServeTheDocumentThatIsCommitted() {
        // Given
        CommittedOpenApi committed = CommittedOpenApi.load("content");

        // When
        String served = given().queryParam("format", "json").get(document).asString();
        List<String> differences = committed.differences(served);

        // Then
        assertThat(differences).isEmpty();
    }
}
