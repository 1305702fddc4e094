package org.kepu.security.personal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;

/**
 * References to persons (人员引用): what stands in an event instead of a person, where a distinct count or a delivery needs
 * one. The same in every service, meaningless without the reference key.
 */
@ApplicationScoped
public class PersonRefs {

    private static final int BYTES = 16;

    private final HmacKey key;

    PersonRefs(ReferenceKeyConfig keys) {
        this.key = HmacKey.of("kepu.person.reference-key", keys.referenceKey());
    }

    /** The reference of the account {@code sub}: the first 128 bits of HMAC-SHA256, 32 hexadecimal digits. */
    public String of(String sub) {
        return HexFormat.of().formatHex(key.sign(sub), 0, BYTES);
    }

    /** A random reference for a person recorded by name without an account; joined later by {@code person.linked}. */
    public String random() {
        byte[] bytes = new byte[BYTES];
        Secrets.RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
