package org.kepu.local.supervise;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The settings of a service that is started only so that the JVM sees what it loads: no store, and keys of nothing. */
final class TrainingEnvironment {

    /** Where nobody listens. */
    private static final String NOBODY = "127.0.0.1:9";

    /** Development accepts them, production would not; what is trained is never served. */
    private static final String ZEROS = Base64.getEncoder().encodeToString(new byte[32]);

    private static final String KEY_SET = Base64.getEncoder().encodeToString("""
                    {"primaryKeyId":1,"key":[{"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                    "value":"GiAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==","keyMaterialType":"SYMMETRIC"},\
                    "status":"ENABLED","keyId":1,"outputPrefixType":"TINK"}]}""".getBytes(StandardCharsets.UTF_8));

    private TrainingEnvironment() {}

    static Map<String, String> of(int port, int management) {
        String issuer = "http://" + NOBODY + "/auth/realms/none";
        Map<String, String> environment = new HashMap<>();
        environment.put("TZ", "UTC");
        environment.put("KEPU_MODE", "development");
        environment.put("KEPU_LISTEN", "127.0.0.1");
        environment.put("KEPU_FATAL_EXIT_ENABLED", "false");
        environment.put("KEPU_PERSON_REFERENCE_KEY", ZEROS);
        environment.put("KEPU_PERSONAL_SEARCH_KEY", ZEROS);
        environment.put("KEPU_PERSONAL_KEYSET", KEY_SET);
        environment.put("KEPU_DOOR_SESSIONS_KEYSET", KEY_SET);
        environment.put("KEPU_DOOR_CLIENT_SECRET", ZEROS);
        environment.put("KEPU_DOOR_PUBLIC_URL", "http://localhost:8080");
        environment.put("KEPU_DOOR_PROVIDER_ISSUER", issuer);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", NOBODY);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", issuer);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + NOBODY + "/none");
        environment.put("QUARKUS_DATASOURCE_USERNAME", "none");
        environment.put("QUARKUS_DATASOURCE_PASSWORD", "none");
        environment.put("QUARKUS_DATASOURCE_JDBC_ACQUISITION_TIMEOUT", "1S");
        environment.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        environment.put("QUARKUS_MONGODB_CONNECTION_STRING", "mongodb://" + NOBODY + "/?serverSelectionTimeoutMS=1000");
        return environment;
    }
}
