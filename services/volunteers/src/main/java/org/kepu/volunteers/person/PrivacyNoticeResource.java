package org.kepu.volunteers.person;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.kepu.web.PublicEndpoint;

/** What whoever registers consents to, for anybody to read. */
@Path("/api/volunteers/v1/privacy-notice")
public class PrivacyNoticeResource {

    private final PrivacyNotice notice;

    PrivacyNoticeResource(PrivacyNotice notice) {
        this.notice = notice;
    }

    @GET
    @PermitAll
    @PublicEndpoint
    @Operation(summary = "The privacy notice in force, in Chinese and English, with the version a registration names")
    public PrivacyNotice.Notice current() {
        return notice.current();
    }
}
