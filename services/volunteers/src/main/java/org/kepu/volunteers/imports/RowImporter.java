package org.kepu.volunteers.imports;

import java.util.List;
import java.util.Map;

/** Takes one kind of rows over. A CDI bean; one for each kind. */
public interface RowImporter {

    /** The kind, as in the address: {@code people}, {@code appointments}. */
    String kind();

    /** The columns a file must have, in any order; more are passed over. */
    List<String> columns();

    /**
     * Takes a row over, in the transaction that marks it done. Who imports has the right at the job's place already; that
     * the row lies within it is for the importer to check.
     *
     * @param job whose it is and within which place
     * @param row values by column, empty text where a cell is empty
     * @throws org.kepu.web.Refused where the row is wrong; then it must not have written anything
     */
    void take(ImportJob job, Map<String, String> row);
}
