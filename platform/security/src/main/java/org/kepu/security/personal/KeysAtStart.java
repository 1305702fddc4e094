package org.kepu.security.personal;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/** Refuses to start without the keys of personal data, instead of failing at the first person. */
@ApplicationScoped
class KeysAtStart {

    private final KeyConfig keys;

    KeysAtStart(KeyConfig keys) {
        this.keys = keys;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        check(keys);
    }

    static void check(KeyConfig keys) {
        HmacKey.of("kepu.person.reference-key", keys.person().referenceKey());
        HmacKey.of("kepu.personal.search-key", keys.personal().searchKey());
        ColumnKeys.read(keys.personal().keyset());
    }
}
