package org.kepu.bench.profile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What code is for, told by the names of its classes: the first prefix that fits. */
final class Layers {

    private record Layer(String name, List<String> prefixes) {}

    private static final List<Layer> ALL = List.of(
            new Layer("signature of the token", List.of("sun.security.rsa", "java.security.Signature", "org.jose4j")),
            new Layer(
                    "sign-in",
                    List.of("io.quarkus.oidc", "io.smallrye.jwt", "io.quarkus.security", "org.kepu.security")),
            new Layer("tracing", List.of("io.opentelemetry", "io.quarkus.opentelemetry")),
            new Layer("metrics and logs", List.of("io.micrometer", "org.jboss.logmanager", "org.kepu.observability")),
            new Layer("JSON", List.of("com.fasterxml.jackson", "org.kepu.messaging.EventEncoder")),
            new Layer("PostgreSQL driver", List.of("org.postgresql")),
            new Layer("connection pool and transactions", List.of("io.agroal", "com.arjuna", "io.quarkus.narayana")),
            new Layer("Hibernate", List.of("org.hibernate")),
            new Layer("Kafka client", List.of("org.apache.kafka", "io.smallrye.reactive.messaging")),
            new Layer("our code", List.of("org.kepu")),
            new Layer("REST", List.of("org.jboss.resteasy", "io.quarkus.resteasy", "io.quarkus.vertx")),
            new Layer("HTTP", List.of("io.vertx", "io.netty")));

    private static final String OTHER = "other";

    private Layers() {}

    /** What the innermost of these classes that is known is for; classes from the inside out. */
    static String innermost(List<String> classes) {
        return classes.stream().flatMap(name -> of(name).stream()).findFirst().orElse(OTHER);
    }

    /** Everything that was under way. */
    static Set<String> all(List<String> classes) {
        Set<String> found = new LinkedHashSet<>();
        classes.forEach(name -> of(name).ifPresent(found::add));
        return found;
    }

    private static Optional<String> of(String name) {
        return ALL.stream()
                .filter(layer -> layer.prefixes().stream().anyMatch(name::startsWith))
                .map(Layer::name)
                .findFirst();
    }
}
