package org.kepu.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.kepu.base.PlainText;
import org.kepu.web.Refused;

/**
 * Reads a CSV file as a spreadsheet writes it: UTF-8 with or without a byte order mark, or GB18030, which Chinese editions
 * of spreadsheets write by default; one header line.
 */
final class CsvRows {

    /** Most rows of a file. */
    static final int MOST = 20_000;

    /** Most code points of a cell. */
    static final int LONGEST_CELL = 2_000;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvRows() {}

    /** The rows in their order with the cells of the columns asked for. */
    static List<ImportRow> read(byte[] file, List<String> columns, List<String> optional) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            Map<String, Integer> header = parser.getHeaderMap();
            columns.stream()
                    .filter(column -> !header.containsKey(column))
                    .findFirst()
                    .ifPresent(column -> {
                        throw new Refused(new ImportProblem.ColumnMissing(column));
                    });
            List<String> wanted = new ArrayList<>(columns);
            optional.stream().filter(header::containsKey).forEach(wanted::add);
            List<ImportRow> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (rows.size() == MOST) {
                    throw new Refused(new ImportProblem.RowCount(MOST));
                }
                rows.add(row(record, wanted, rows.size() + 2));
            }
            if (rows.isEmpty()) {
                throw new Refused(new ImportProblem.RowCount(MOST));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Refused(new ImportProblem.Unreadable(1));
        }
    }

    private static ImportRow row(CSVRecord record, List<String> columns, int line) {
        if (!record.isConsistent()) {
            throw new Refused(new ImportProblem.Unreadable(line));
        }
        Map<String, String> cells = new HashMap<>();
        for (String column : columns) {
            String cell = PlainText.normalise(record.get(column));
            if (PlainText.length(cell) > LONGEST_CELL) {
                throw new Refused(new ImportProblem.CellTooLong(line, LONGEST_CELL));
            }
            cells.put(column, cell);
        }
        return new ImportRow(line, cells);
    }

    private static String text(byte[] file) {
        try {
            String text = decoded(file, StandardCharsets.UTF_8);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            try {
                return decoded(file, GB18030);
            } catch (CharacterCodingException e) {
                throw new Refused(new ImportProblem.Unreadable(1));
            }
        }
    }

    private static String decoded(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
}
