package org.kepu.volunteers.audit;

import jakarta.ws.rs.Path;
import org.kepu.operations.AuditEndpoints;
import org.kepu.security.Caller;
import org.kepu.security.audit.AuditReader;

/** What was done in volunteers, over HTTP. */
@Path("/api/volunteers/v1/audit")
public class AuditResource extends AuditEndpoints {

    AuditResource(AuditReader trail, Caller caller) {
        super(trail, caller);
    }
}
