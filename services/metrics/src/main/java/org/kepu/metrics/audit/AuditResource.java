package org.kepu.metrics.audit;

import jakarta.ws.rs.Path;
import org.kepu.operations.AuditEndpoints;
import org.kepu.security.Caller;
import org.kepu.security.audit.AuditReader;

/** What was done in metrics, over HTTP. */
@Path("/api/metrics/v1/audit")
public class AuditResource extends AuditEndpoints {

    AuditResource(AuditReader trail, Caller caller) {
        super(trail, caller);
    }
}
