package org.kepu.web.sample;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.kepu.web.ConstraintProblems;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

@ApplicationScoped
class Notes implements PanacheRepositoryBase<NoteRow, UUID>, ConstraintProblems {

    /** The name is taken; listed in the catalogue only as a general conflict, which is enough for a sample. */
    @ProblemType(value = "urn:kepu:problem:conflict", field = "name")
    record NameTaken() implements Problem {}

    @Override
    public Map<String, Problem> byConstraint() {
        return Map.of("note_name_once", new NameTaken());
    }
}
