package org.kepu.door.forward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.door.DoorConfig;

/** Which service a path goes to. Only {@code /api/<service>/v1/…} goes anywhere: no management port is ever named here. */
@ApplicationScoped
class ServiceAddresses {

    private static final Pattern API = Pattern.compile("/api/([a-z]+)/v1/.*");
    /** Spellings by which a path could mean another one at the service than it does here. */
    private static final Pattern AMBIGUOUS =
            Pattern.compile("//|/\\.{1,2}(/|$)|\\\\|;|%(2e|2f|5c|00)", Pattern.CASE_INSENSITIVE);

    private final Map<String, Replicas> services;

    @Inject
    ServiceAddresses(DoorConfig config) {
        DoorConfig.Services addresses = config.services();
        this.services = Map.of(
                "venues", of("venues", addresses.venues()),
                "volunteers", of("volunteers", addresses.volunteers()),
                "events", of("events", addresses.events()),
                "content", of("content", addresses.content()),
                "metrics", of("metrics", addresses.metrics()));
    }

    private static Replicas of(String name, List<URI> addresses) {
        return new Replicas(
                name,
                addresses.stream()
                        .map(address -> ServiceAddress.of(name, address))
                        .toList(),
                System::nanoTime);
    }

    /** The service of a raw path, as the browser sent it; empty where it is none of ours or spelt ambiguously. */
    Optional<Replicas> of(String path) {
        Matcher api = API.matcher(path);
        if (!api.matches() || AMBIGUOUS.matcher(path).find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(services.get(api.group(1)));
    }
}
