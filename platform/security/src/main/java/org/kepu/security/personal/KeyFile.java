package org.kepu.security.personal;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a secrets file of a new installation holds for this module. */
public final class KeyFile {

    private KeyFile() {}

    /** New random keys by the name of their configuration. */
    public static Map<String, String> create() {
        Map<String, String> secrets = new LinkedHashMap<>();
        secrets.put("kepu.person.reference-key", HmacKey.random());
        secrets.put("kepu.personal.search-key", HmacKey.random());
        secrets.put(ColumnKeys.NAME, ColumnKeys.create().write());
        return secrets;
    }
}
