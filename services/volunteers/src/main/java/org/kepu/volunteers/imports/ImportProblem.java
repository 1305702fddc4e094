package org.kepu.volunteers.imports;

import java.util.Map;
import org.kepu.web.Problem;

/** Why a file, or a row of it, is not taken over. */
public sealed interface ImportProblem extends Problem {

    @Override
    default int status() {
        return 422;
    }

    /** Not a CSV file in UTF-8, or not with one header line. */
    record Unreadable(int line) implements ImportProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:import-unreadable";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("line", line);
        }
    }

    /** A column that every row needs. */
    record ColumnMissing(String column) implements ImportProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:import-column-missing";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("column", column);
        }
    }

    /** No row, or too many. */
    record RowCount(int most) implements ImportProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:import-row-count";
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", most);
        }
    }

    /** The row's place does not lie within the place the import is for. */
    record OutsideScope() implements ImportProblem {
        @Override
        public String type() {
            return "urn:kepu:problem:import-outside-scope";
        }

        @Override
        public String field() {
            return "place";
        }
    }
}
