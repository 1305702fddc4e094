package org.kepu.contracts;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** A register of places as a file: the columns code, name, level, parent; the form an operator imports. */
public final class PlaceRegisterFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("code", "name", "level", "parent")
            .setSkipHeaderRecord(true)
            .get();

    private PlaceRegisterFile() {}

    /**
     * One place.
     *
     * @param code opaque, at most 32 characters
     * @param parent code of the place above, null for a city
     */
    public record Row(
            String code,
            String name,
            String level,
            @Nullable String parent) {

        public Row {
            if (code.isEmpty() || code.length() > 32) {
                throw new IllegalArgumentException("code must have 1 to 32 characters, was " + code);
            }
            if (name.isBlank()) {
                throw new IllegalArgumentException("name must not be blank, code " + code);
            }
        }
    }

    /** The names of the registers in this jar, such as {@code 410900-puyang}. */
    public static List<String> names() {
        return Index.load().places();
    }

    /** The rows of a register in this jar, parents before their children. */
    public static List<Row> load(String name) {
        try (Reader reader =
                new InputStreamReader(ContractFiles.open("places/" + name + ".csv"), StandardCharsets.UTF_8)) {
            return read(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("register " + name + " cannot be read", e);
        }
    }

    /**
     * The rows of any register file.
     *
     * @throws IOException where the bytes cannot be read
     * @throws IllegalArgumentException naming the line where a row has not four columns or an empty code or name
     */
    public static List<Row> read(Reader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (CSVRecord line : FORMAT.parse(reader)) {
            if (line.size() != 4) {
                throw new IllegalArgumentException("line " + (line.getRecordNumber() + 1) + " must have 4 columns");
            }
            String parent = line.get("parent");
            rows.add(new Row(line.get("code"), line.get("name"), line.get("level"), parent.isEmpty() ? null : parent));
        }
        return List.copyOf(rows);
    }
}
