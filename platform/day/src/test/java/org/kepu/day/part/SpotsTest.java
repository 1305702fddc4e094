package org.kepu.day.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.day.Day;
import org.kepu.day.DaySize;
import org.kepu.day.count.AnswerLog;
import org.kepu.day.play.Address;
import org.kepu.day.play.Api;
import org.kepu.day.play.CityClock;

class SpotsTest {

    private static final String OTHER = "410922000000";

    /** A city of two counties: 清丰县 with one township of two villages, 范县 with two of one each. */
    private static final Map<String, List<String>> BELOW = Map.of(
            Day.CITY,
            List.of(OTHER, Day.COUNTY),
            OTHER,
            List.of("township-1"),
            "township-1",
            List.of("village-11", "village-12"),
            Day.COUNTY,
            List.of("township-2", "township-3"),
            "township-2",
            List.of("village-21"),
            "township-3",
            List.of("village-31"));

    private HttpServer register;
    private Day day;

    @BeforeEach
    void open() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        register.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String text =
                    path.endsWith("/children") ? children(path.split("/", -1)[5]) : "{\"access_token\": \"a.b.c\"}";
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        register.start();
        int port = register.getAddress().getPort();
        Address address = new Address("127.0.0.1", Map.of("venues", port, "keycloak", port));
        AnswerLog log = new AnswerLog();
        CityClock clock = new CityClock(Path.of("nowhere"), address, List.of(), Day.ZONE);
        day = new Day(new Api(address, "", log), clock, log, DaySize.SMALL, 1);
    }

    private static String children(String code) {
        return BELOW.getOrDefault(code, List.of()).stream()
                .map(child -> "{\"code\": \"" + child + "\", \"parent\": \"" + code + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @AfterEach
    void close() {
        register.stop(0);
    }

    @Test
    void shouldGoFromCountyToCountyAndThroughVillagesAndTownshipsOfEach() {
        // When
        Spots spots = new Spots(day);

        // Then
        assertThat(IntStream.range(0, 6).mapToObj(spots::number))
                .extracting(Spots.Spot::county, Spots.Spot::place, Spots.Spot::organiser)
                .containsExactly(
                        tuple(Day.COUNTY, "village-21", "organiser-410926"),
                        tuple(OTHER, "village-11", "organiser-410922"),
                        tuple(Day.COUNTY, "township-3", "organiser-410926"),
                        tuple(OTHER, "township-1", "organiser-410922"),
                        tuple(Day.COUNTY, "village-21", "organiser-410926"),
                        tuple(OTHER, "village-11", "organiser-410922"));
    }

    @Test
    void shouldKnowWhoRunsASessionAndAVillageOfEachCounty() {
        // Given
        Spots spots = new Spots(day);

        // When
        Spots.note(day, "session", spots.number(1));

        // Then
        assertThat(Spots.organiser(day, "session")).isEqualTo("organiser-410922");
        assertThat(Spots.operator(day, "session")).isEqualTo("county-operator-410922");
        assertThat(Spots.organiser(day, "another")).isEqualTo("organiser-410926");
        assertThat(Spots.in(day, OTHER)).isEqualTo("village-11");
    }
}
