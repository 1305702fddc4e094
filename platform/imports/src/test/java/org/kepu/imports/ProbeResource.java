package org.kepu.imports;

import jakarta.ws.rs.Path;
import org.kepu.web.Once;
import org.kepu.web.RequestLanguage;

@Path(ProbeResource.PATH)
public class ProbeResource extends ImportEndpoints {

    static final String PATH = "/api/probe/v1/imports";

    ProbeResource(ImportDesk desk, Once once, RequestLanguage language) {
        super(PATH, desk, once, language);
    }
}
