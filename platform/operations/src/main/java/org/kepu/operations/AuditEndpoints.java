package org.kepu.operations;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Caller;
import org.kepu.security.Role;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditReader;
import org.kepu.web.Checks;
import org.kepu.web.Page;

/**
 * Who did what over HTTP (操作留痕), for operators of the place. A service says where it stands:
 *
 * <pre>{@code
 * @Path("/api/venues/v1/audit")
 * public class AuditResource extends AuditEndpoints {
 *     AuditResource(AuditReader trail, Caller caller) { super(trail, caller); }
 * }
 * }</pre>
 */
public abstract class AuditEndpoints {

    private final AuditReader trail;
    private final Caller caller;

    protected AuditEndpoints(AuditReader trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /**
     * What was done at a place of the caller's and below it, newest first.
     *
     * @param type narrows to one kind of thing, such as {@code venue}
     * @param id narrows to one thing of that kind
     * @param action narrows to one kind of deed, such as {@code session.cancel}
     */
    @GET
    @Operation(summary = "What was done at a place of the caller's and below it, newest first")
    public Page<AuditEntry> list(
            @QueryParam("place") @Nullable String place,
            @QueryParam("type") @Nullable String type,
            @QueryParam("id") @Nullable String id,
            @QueryParam("action") @Nullable String action,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable Integer limit) {
        Checks checks = new Checks();
        String code = checks.text("place", place, 1, 32);
        String kind = checks.optionalText("type", type, 1, 64);
        String thing = checks.optionalText("id", id, 1, 64);
        String deed = checks.optionalText("action", action, 1, 64);
        checks.throwIfAny();
        caller.requireGrant(Role.OPERATOR, code);
        return trail.page(new AuditFilter(kind, thing, null, deed, code, null, null), cursor, Page.limit(limit));
    }
}
