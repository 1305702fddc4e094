package org.kepu.local.part;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kepu.local.Platform;

/**
 * Who may talk to the broker (谁能连), each with a password of its own from the state folder: one principal per service of
 * {@code topics.yaml}, the admin, and the broker itself.
 *
 * <p>Passwords are checked by SASL/PLAIN: they travel over the loopback address, or the network of the containers
 * of one machine, only; and a state folder that was made without principals needs nothing but another start, where SCRAM would need somebody who is let in to store the first.
 *
 * <p>A program that is not this one finds the admin's settings in {@code secrets/kafka-client.properties}, as Kafka's own
 * tools take them.
 */
public final class Principals {

    /** May do everything: creates topics and rights; for operators and tests. */
    public static final String ADMIN = "admin";

    /** In the secrets of a state folder. */
    static final String FILE_OF_ADMIN = "kafka-client.properties";

    private static final String BROKER = "broker";
    private static final String PROTOCOL = "SASL_PLAINTEXT";
    private static final String MECHANISM = "PLAIN";

    private final Platform platform;
    private final Set<String> services;

    public Principals(Platform platform) {
        this.platform = platform;
        this.services = Topics.services();
    }

    /** The settings of a client that is this principal. */
    public Map<String, Object> client(String name) {
        Map<String, Object> settings = new TreeMap<>(login(name));
        settings.put("bootstrap.servers", Kafka.bootstrap(platform));
        return settings;
    }

    private Map<String, String> login(String name) {
        return Map.of(
                "security.protocol", PROTOCOL,
                "sasl.mechanism", MECHANISM,
                "sasl.jaas.config", module(identity(name)));
    }

    /** Keeps the admin's settings where whoever may read the state folder's secrets finds them. */
    void keepClientOfAdmin() {
        Map<String, String> client = new TreeMap<>();
        client(ADMIN).forEach((key, value) -> client.put(key, value.toString()));
        platform.secrets().keep(FILE_OF_ADMIN, client);
    }

    /** A service's login, as a source of its configuration; the broker's address is in its environment. */
    public Map<String, String> loginOf(String service) {
        return login(service).entrySet().stream()
                .collect(Collectors.toMap(line -> "kafka." + line.getKey(), Map.Entry::getValue));
    }

    /** Keeps a service's login in a file only its owner can read. */
    Path keepLoginOf(String service) {
        return platform.secrets().keep("kafka-" + service + ".properties", loginOf(service));
    }

    /** What the broker must know of them. */
    Map<String, String> ofBroker() {
        String everybody = Stream.concat(Stream.of(BROKER, ADMIN), services.stream())
                .map(this::user)
                .collect(Collectors.joining(" "));
        return Map.ofEntries(
                Map.entry("listener.security.protocol.map", "CLIENTS:" + PROTOCOL + ",CONTROLLER:" + PROTOCOL),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("sasl.enabled.mechanisms", MECHANISM),
                Map.entry("sasl.mechanism.inter.broker.protocol", MECHANISM),
                Map.entry("sasl.mechanism.controller.protocol", MECHANISM),
                Map.entry("listener.name.clients.plain.sasl.jaas.config", module(identity(BROKER) + " " + everybody)),
                Map.entry(
                        "listener.name.controller.plain.sasl.jaas.config",
                        module(identity(BROKER) + " " + user(BROKER))),
                Map.entry("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer"),
                Map.entry("allow.everyone.if.no.acl.found", "false"),
                Map.entry("super.users", "User:" + BROKER + ";User:" + ADMIN));
    }

    private static String module(String options) {
        return "org.apache.kafka.common.security.plain.PlainLoginModule required " + options + ";";
    }

    private String identity(String name) {
        return "username=\"" + name + "\" password=\"" + password(name) + "\"";
    }

    private String user(String name) {
        return "user_" + name + "=\"" + password(name) + "\"";
    }

    /** 32 hexadecimal digits, so that quoting them is safe. */
    private String password(String name) {
        return platform.secrets().password("kafka." + name);
    }
}
