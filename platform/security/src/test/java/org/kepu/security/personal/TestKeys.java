package org.kepu.security.personal;

import java.util.Map;
import java.util.Optional;

/** Keys for plain tests, as the configuration would hold them. */
record TestKeys(Map<String, String> values) implements KeyConfig {

    @Override
    public Person person() {
        return () -> value("kepu.person.reference-key");
    }

    @Override
    public PersonalColumns personal() {
        return new PersonalColumns() {
            @Override
            public Optional<String> keyset() {
                return value("kepu.personal.keyset");
            }

            @Override
            public Optional<String> searchKey() {
                return value("kepu.personal.search-key");
            }
        };
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
