package org.kepu.security.personal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Refuses to start without the keys of personal data, instead of failing at the first person. */
@ApplicationScoped
class KeysAtStart {

    private final ReferenceKeyConfig reference;
    private final KeyConfig keys;

    KeysAtStart(ReferenceKeyConfig reference, KeyConfig keys) {
        this.reference = reference;
        this.keys = keys;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        check(reference, keys);
    }

    static void check(ReferenceKeyConfig reference, KeyConfig keys) {
        HmacKey.of("kepu.person.reference-key", reference.referenceKey());
        HmacKey.of("kepu.personal.search-key", keys.searchKey());
        ColumnKeys.read(keys.keyset());
    }
}
