package org.kepu.volunteers.imports;

import jakarta.ws.rs.Path;
import org.kepu.imports.ImportDesk;
import org.kepu.imports.ImportEndpoints;
import org.kepu.web.Once;
import org.kepu.web.RequestLanguage;

/** Imports of {@code people} and {@code appointments} over HTTP, for operators. */
@Path(ImportResource.PATH)
public class ImportResource extends ImportEndpoints {

    static final String PATH = "/api/volunteers/v1/imports";

    ImportResource(ImportDesk desk, Once once, RequestLanguage language) {
        super(PATH, desk, once, language);
    }
}
