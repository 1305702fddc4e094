package org.kepu.imports;

import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a file, or a row of it, is not taken over. */
public sealed interface ImportProblem extends Problem {

    /** No CSV file, or not with one header line, or in no character set that is read. */
    @ProblemType("urn:kepu:problem:import-unreadable")
    record Unreadable(int line) implements ImportProblem {}

    /** A column that every row needs. */
    @ProblemType("urn:kepu:problem:import-column-missing")
    record ColumnMissing(String column) implements ImportProblem {}

    /** No row, or too many. */
    @ProblemType("urn:kepu:problem:import-row-count")
    record RowCount(int max) implements ImportProblem {}

    /** A cell is longer than anything a column takes. */
    @ProblemType("urn:kepu:problem:import-cell-too-long")
    record CellTooLong(int line, int max) implements ImportProblem {}

    /** The row's place does not lie within the place the import is for. */
    @ProblemType(value = "urn:kepu:problem:import-outside-scope", field = "place")
    record OutsideScope() implements ImportProblem {}
}
