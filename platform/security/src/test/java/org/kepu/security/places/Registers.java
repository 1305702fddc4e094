package org.kepu.security.places;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The place registers of four cities as {@code contracts} holds them. */
public final class Registers {

    private static final List<String> FILES =
            List.of("410900-puyang.csv", "440300-shenzhen.csv", "510400-panzhihua.csv", "530400-yuxi.csv");

    private Registers() {}

    /** Every place of all four. */
    public static List<Place> all() {
        return FILES.stream().flatMap(Registers::read).toList();
    }

    private static Stream<Place> read(String file) {
        try (InputStream in = Objects.requireNonNull(
                        Registers.class.getResourceAsStream("/kepu/places/" + file), file + " is not in contracts");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Place(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3].isEmpty() ? null : cells[3],
                            null,
                            null,
                            List.of(),
                            null))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
