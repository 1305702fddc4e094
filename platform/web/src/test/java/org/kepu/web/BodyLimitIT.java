package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class BodyLimitIT {

    private static final String TOKEN = Tokens.resident("sub-body-limit");

    @TestHTTPResource("/api/sample/v1/notes")
    URI notes;

    @ParameterizedTest
    @ValueSource(ints = {66_000, 1_000_000})
    void shouldRefuseABodyLongerThanTheUsualLimit(int length) {
        post("notes", length).statusCode(413).body("detail", containsString("65536"));
    }

    @Test
    void shouldRefuseABodyNoEndpointWouldTakeBeforeAnyoneReadsIt() {
        post("notes", 17_000_000).statusCode(413).body("detail", containsString("16777216"));
    }

    @Test
    void shouldTakeALongerBodyWhereTheEndpointSaysSo() {
        post("notes/import", 150_000).statusCode(200).body("count", equalTo(1));
        post("notes/import", 210_000).statusCode(413).body("detail", containsString("200000"));
    }

    @Test
    void shouldRefuseALongBodyWhoseLengthWasNotAnnounced() throws Exception {
        // Given
        byte[] body = json(100_000).getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(notes)
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        // When
        HttpResponse<String> response;
        try (HttpClient client = HttpClient.newHttpClient()) {
            response = client.send(request, HttpResponse.BodyHandlers.ofString());
        }

        // Then
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(response.body()).contains("urn:kepu:problem:too-large", "65536");
    }

    private static ValidatableResponse post(String path, int length) {
        return given().auth()
                .oauth2(TOKEN)
                .contentType("application/json")
                .body(path.endsWith("import") ? "{\"notes\":[" + json(length) + "]}" : json(length))
                .post("/api/sample/v1/" + path)
                .then();
    }

    private static String json(int length) {
        return "{\"name\":\"" + "a".repeat(length) + "\"}";
    }
}
