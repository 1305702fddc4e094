package org.kepu.volunteers.service;

import java.util.Locale;

/** The name of a service's state, as stored and shown. */
public enum ServiceStatus {
    WAITING,
    CREDITED,
    DISPUTED,
    REFUSED;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ServiceStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a service is in. */
    public static ServiceStatus of(ServiceRecord record) {
        return switch (record) {
            case ServiceRecord.Waiting ignored -> WAITING;
            case ServiceRecord.Credited ignored -> CREDITED;
            case ServiceRecord.Disputed ignored -> DISPUTED;
            case ServiceRecord.Refused ignored -> REFUSED;
        };
    }
}
