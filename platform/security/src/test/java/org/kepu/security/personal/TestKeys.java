package org.kepu.security.personal;

import java.util.Map;
import java.util.Optional;

/** Keys for plain tests, as the configuration would hold them. */
record TestKeys(Map<String, String> values) implements KeyConfig, ReferenceKeyConfig {

    @Override
    public Optional<String> referenceKey() {
        return value("kepu.person.reference-key");
    }

    @Override
    public Optional<String> keyset() {
        return value("kepu.personal.keyset");
    }

    @Override
    public Optional<String> searchKey() {
        return value("kepu.personal.search-key");
    }

    void checkAtStart() {
        KeysAtStart.check(this, this);
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
