package org.kepu.volunteers.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

/** Reads a CSV file as a spreadsheet writes it: UTF-8, with or without a byte order mark, one header line. */
final class CsvRows {

    /** Most rows of a file. */
    static final int MOST = 20_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private CsvRows() {}

    /** The cells of each row by column, composed and trimmed. */
    static List<Map<String, String>> read(byte[] file, List<String> columns) {
        try (CSVParser parser = FORMAT.parse(new StringReader(text(file)))) {
            for (String column : columns) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new Refused(new ImportProblem.ColumnMissing(column));
                }
            }
            List<Map<String, String>> rows = new ArrayList<>();
            for (CSVRecord record : parser) {
                if (rows.size() == MOST || !record.isConsistent()) {
                    throw record.isConsistent()
                            ? new Refused(new ImportProblem.RowCount(MOST))
                            : new Refused(new ImportProblem.Unreadable((int) record.getRecordNumber() + 1));
                }
                Map<String, String> cells = new HashMap<>();
                columns.forEach(column -> cells.put(column, PlainText.normalise(record.get(column))));
                rows.add(cells);
            }
            if (rows.isEmpty()) {
                throw new Refused(new ImportProblem.RowCount(MOST));
            }
            return rows;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Refused(new ImportProblem.Unreadable(1));
        }
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Refused(new ImportProblem.Unreadable(1));
        }
    }
}
