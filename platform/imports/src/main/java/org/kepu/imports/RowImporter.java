package org.kepu.imports;

import java.util.List;
import java.util.Set;
import org.kepu.security.Role;

/** Takes one kind of rows over (批量导入). A CDI bean; one for each kind. */
public interface RowImporter {

    /** The kind, as in the address: {@code people}, {@code recognitions}; stored, so never changed. */
    String kind();

    /** The columns a file must have, in any order; others that {@link #optionalColumns()} does not name are passed over. */
    List<String> columns();

    /** Columns a file may leave out; a row then reads as if the cell were empty. */
    default List<String> optionalColumns() {
        return List.of();
    }

    /** Roles that may import this kind at a place of theirs. */
    default Set<Role> roles() {
        return Set.of(Role.OPERATOR);
    }

    /**
     * Takes a row over, in the transaction that marks it done. Who imports has the right at the job's place already; that
     * the row lies within it is for the importer to check ({@link ImportProblem.OutsideScope}). Nobody calls here: the actor
     * is {@code job.actor()}.
     *
     * @param job whose it is and within which place
     * @throws org.kepu.web.Refused where the row is wrong; then it must not have written anything
     */
    void take(ImportJob job, ImportRow row);
}
