package org.kepu.volunteers.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

/** 200 people want 150 places at the same moment, ten times over (R10). */
@QuarkusTest
@WithPostgres
@WithKafka
class CapacityIT {

    private static final int PLACES = 150;
    private static final int PEOPLE = 200;
    private static final int RUNS = 10;

    @Inject
    MovableTime time;

    @TestHTTPResource
    URI service;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    @Test
    void shouldGiveExactlyAllPlacesToTwoHundredPeopleAtOnceTenTimesOutOfTen() throws Exception {
        // Given
        List<String> accounts = people();
        OffsetDateTime first = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");

        for (int run = 0; run < RUNS; run++) {
            String shift = AnnouncedSessions.from(first.plusDays(run).toString(), 2, PLACES)
                    .open();

            // When
            List<Integer> answers = allAtOnce(accounts, shift);

            // Then
            assertThat(answers).filteredOn(status -> status == 201).hasSize(PLACES);
            assertThat(answers).filteredOn(status -> status == 409).hasSize(PEOPLE - PLACES);
            assertThat(taken(shift)).isEqualTo(PLACES);
        }
    }

    private static List<String> people() throws Exception {
        List<String> accounts = Stream.generate(Scene::account).limit(PEOPLE).toList();
        try (ExecutorService some = Executors.newFixedThreadPool(8)) {
            for (Future<String> each : some.invokeAll(accounts.stream()
                    .<Callable<String>>map(account -> () -> volunteer(account))
                    .toList())) {
                each.get();
            }
        }
        return accounts;
    }

    private List<Integer> allAtOnce(List<String> accounts, String shift) throws Exception {
        List<Callable<Integer>> calls = accounts.stream()
                .<Callable<Integer>>map(account -> () -> signUp(Tokens.resident(account), shift))
                .toList();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService everybody = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> answer : everybody.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    /** A phone that is told to try again does so with the same key. */
    private int signUp(String token, String shift) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        service.resolve("/api/volunteers/v1/shifts/" + shift + "/sign-ups"))
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.noBody())
                .build();
        int status;
        do {
            status = client.send(request, BodyHandlers.discarding()).statusCode();
        } while (status == 503);
        return status;
    }

    private static int taken(String shift) {
        return Scene.as(Tokens.resident("anybody"))
                .get("/api/volunteers/v1/shifts/{id}", shift)
                .path("taken");
    }
}
