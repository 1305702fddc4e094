package org.kepu.local.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.local.Platform;
import org.kepu.local.Settings;

/**
 * The parts named in the settings.
 *
 * @param present those that can run
 * @param leftOut those that cannot, with the reason
 */
public record Parts(List<Part> present, Map<String, String> leftOut) {

    private static final Pattern FURTHER = Pattern.compile("(.+)-\\d+");
    private static final Set<String> SERVERS =
            Set.of(Postgres.NAME, Kafka.NAME, Keycloak.NAME, Documents.NAME, Prometheus.NAME);

    /** All parts of the setting {@code parts}, in its order. */
    public static Parts of(Platform platform) {
        List<Part> present = new ArrayList<>();
        Map<String, String> leftOut = new LinkedHashMap<>();
        for (String name : names(platform.settings())) {
            switch (name) {
                case Postgres.NAME -> present.add(new Postgres(platform));
                case Kafka.NAME -> present.add(new Kafka(platform));
                case Keycloak.NAME -> present.add(new Keycloak(platform));
                case Documents.NAME -> present.add(new Documents(platform));
                case Prometheus.NAME ->
                    Prometheus.of(platform)
                            .ifPresentOrElse(
                                    present::add,
                                    () -> leftOut.put(
                                            name,
                                            "left out, because this machine has no Prometheus; the console shows its"
                                                    + " own charts"));
                default -> {
                    if (name.matches(Kafka.NAME + "-\\d+")) {
                        present.add(Kafka.of(platform, name));
                        break;
                    }
                    Service service = service(platform, name);
                    if (service.isBuilt()) {
                        present.add(service);
                    } else {
                        leftOut.put(name, "left out, because it is not built");
                    }
                }
            }
        }
        return new Parts(present, leftOut);
    }

    /** The setting {@code parts} with the further replicas that {@code <service>.replicas} asks for. */
    private static List<String> names(Settings settings) {
        List<String> names = new ArrayList<>();
        for (String name : settings.list("parts")) {
            if (name.equals(Kafka.NAME)) {
                names.addAll(Kafka.names(settings));
                continue;
            }
            names.add(name);
            int replicas = settings.find(name + ".replicas") == null ? 1 : settings.number(name + ".replicas");
            for (int number = 2; number <= replicas; number++) {
                names.add(name + "-" + number);
            }
        }
        return names.stream().distinct().toList();
    }

    /**
     * Names of all settings that decide a port, also of those further replicas and brokers whose port is not set but derived
     * from the first one's.
     */
    public static List<String> portKeys(Settings settings) {
        List<String> keys = new ArrayList<>(settings.portKeys());
        for (String name : names(settings)) {
            Matcher further = FURTHER.matcher(name);
            if (further.matches()) {
                String kind = further.group(1) + ".";
                settings.portKeys().stream()
                        .filter(key -> key.startsWith(kind))
                        .map(key -> name + "." + key.substring(kind.length()))
                        .forEach(keys::add);
            }
        }
        return keys.stream().distinct().toList();
    }

    /** Every replica of every service that is asked for, built or not. */
    static List<Service> services(Platform platform) {
        return names(platform.settings()).stream()
                .filter(name -> !SERVERS.contains(FURTHER.matcher(name).replaceFirst("$1")))
                .map(name -> service(platform, name))
                .toList();
    }

    private static Service service(Platform platform, String name) {
        boolean web = name.equals(Web.NAME) || name.startsWith(Web.NAME + "-");
        return web ? new Web(platform, name) : new Service(platform, name);
    }

    /** Every replica of a service that is asked for, built or not; the service itself where none is. */
    static List<Service> replicas(Platform platform, String kind) {
        List<Service> replicas = names(platform.settings()).stream()
                .filter(name -> name.equals(kind) || name.matches(Pattern.quote(kind) + "-\\d+"))
                .map(name -> service(platform, name))
                .toList();
        return replicas.isEmpty() ? List.of(service(platform, kind)) : replicas;
    }
}
