package org.kepu.venues.imports;

import jakarta.ws.rs.Path;
import org.kepu.imports.ImportDesk;
import org.kepu.imports.ImportEndpoints;
import org.kepu.web.Once;
import org.kepu.web.RequestLanguage;

/** Imports of venues: {@code recognitions}. */
@Path(ImportResource.PATH)
public class ImportResource extends ImportEndpoints {

    static final String PATH = "/api/venues/v1/imports";

    ImportResource(ImportDesk desk, Once once, RequestLanguage language) {
        super(PATH, desk, once, language);
    }
}
