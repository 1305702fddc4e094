package org.kepu.security.audit;

import org.jspecify.annotations.Nullable;
import org.kepu.web.Page;

/** Reads the trail, newest first. Who may read what is the endpoint's to ask: it decrypts for whoever calls. */
public interface AuditReader {

    /**
     * One page of entries.
     *
     * @param cursor as an earlier page gave it, or null for the newest
     * @param limit 1 to {@value Page#MAX_LIMIT}
     */
    Page<AuditEntry> page(AuditFilter filter, @Nullable String cursor, int limit);
}
