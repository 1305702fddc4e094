package org.kepu.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class ArrivingBodyIT {

    /** More than there are threads for requests. */
    private static final int SLOW_PHONES = 260;

    private static final String PATH = "/api/sample/v1/notes";
    private static final String FIRST_HALF = "{\"seats\":1,";

    @TestHTTPResource("/")
    URI service;

    @Test
    void shouldServeOthersWhileManyBodiesAreStillOnTheirWay() throws IOException {
        // Given
        List<Socket> phones = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_PHONES; i++) {
                phones.add(sendHalf(i));
            }

            // When
            given().auth()
                    .oauth2(Tokens.resident("quick"))
                    .contentType("application/json")
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(FIRST_HALF + secondHalf(SLOW_PHONES))
                    .post(PATH)
                    // Then
                    .then()
                    .statusCode(201);
            assertThat(sendRest(phones.getFirst(), 0)).contains("201");
            assertThat(sendRest(phones.getLast(), SLOW_PHONES - 1)).contains("201");
        } finally {
            for (Socket phone : phones) {
                phone.close();
            }
        }
    }

    /** Notes have different names; three digits, so that all bodies are equally long. */
    private static String secondHalf(int phone) {
        return "\"name\":\"slow %03d\"}".formatted(phone);
    }

    @ParameterizedTest
    @EnumSource
    void shouldReadABodyByEveryVersionOfTheProtocol(HttpClient.Version version) throws Exception {
        // Given
        HttpRequest request = HttpRequest.newBuilder(service.resolve(PATH))
                .version(version)
                .header("Authorization", "Bearer " + Tokens.resident("by-" + version))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(FIRST_HALF + "\"name\":\"" + version + "\"}"))
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            // When
            HttpResponse<String> first = client.send(request, BodyHandlers.ofString());
            HttpResponse<String> onTheSameConnection = client.send(request, BodyHandlers.ofString());

            // Then
            assertThat(first.version()).isEqualTo(version);
            assertThat(first.statusCode()).isEqualTo(201);
            assertThat(onTheSameConnection.body()).isEqualTo(first.body());
        }
    }

    private Socket sendHalf(int number) throws IOException {
        Socket phone = new Socket(service.getHost(), service.getPort());
        String head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/json\r
                Idempotency-Key: %s\r
                Content-Length: %d\r
                \r
                """.formatted(
                PATH, Tokens.resident("slow-" + number), UUID.randomUUID(), (FIRST_HALF + secondHalf(number)).length());
        phone.getOutputStream().write((head + FIRST_HALF).getBytes(UTF_8));
        phone.getOutputStream().flush();
        return phone;
    }

    private static String sendRest(Socket phone, int number) throws IOException {
        phone.getOutputStream().write(secondHalf(number).getBytes(UTF_8));
        phone.getOutputStream().flush();
        return new BufferedReader(new InputStreamReader(phone.getInputStream(), UTF_8)).readLine();
    }
}
