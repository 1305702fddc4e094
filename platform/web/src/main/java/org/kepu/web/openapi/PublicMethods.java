package org.kepu.web.openapi;

import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.jboss.jandex.IndexView;
import org.kepu.web.PublicEndpoint;

/**
 * The endpoints anybody may call, by operation id ({@code <class>_<method>}): what opens one must be what marks it.
 *
 * @param marked with {@link PublicEndpoint}
 * @param open with {@link PermitAll}
 */
record PublicMethods(Set<String> marked, Set<String> open) {

    PublicMethods {
        if (!marked.equals(open)) {
            throw new IllegalStateException(
                    "@PublicEndpoint and @PermitAll must stand together; marked: " + marked + ", open: " + open);
        }
        marked = Set.copyOf(marked);
        open = Set.copyOf(open);
    }

    /** Reads them from the application. */
    static PublicMethods of(IndexView index) {
        return new PublicMethods(Operations.with(index, PublicEndpoint.class), Operations.with(index, PermitAll.class));
    }

    boolean contains(String operationId) {
        return open.contains(operationId);
    }
}
