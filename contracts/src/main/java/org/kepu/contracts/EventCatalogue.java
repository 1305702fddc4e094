package org.kepu.contracts;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Every event of the product ({@code kepu/events/catalogue.yaml}) and the streams that are not there yet. */
public record EventCatalogue(List<Entry> events, List<NotYet> notYet) {

    /**
     * One event.
     *
     * @param stream {@code <service>.<aggregate>.<past>}, or {@code .state} for a whole state
     * @param fact kind of the fact it carries, null where it carries none
     * @param holding kind of the holding it carries, null where it carries none
     */
    public record Entry(
            String stream,
            int major,
            String zh,
            String en,
            @Nullable String fact,
            @Nullable String holding) {

        /** The CloudEvents type, {@code org.kepu.<stream>.v<major>}. */
        public String ceType() {
            return "org.kepu." + stream + ".v" + major;
        }

        public String service() {
            return stream.substring(0, stream.indexOf('.'));
        }

        /** The topic it is published to. */
        public String topic() {
            String aggregate = "kepu." + stream.substring(0, stream.lastIndexOf('.'));
            return isState() ? aggregate + ".state" : aggregate;
        }

        public boolean isState() {
            return stream.endsWith(".state");
        }

        String file() {
            String service = service();
            return "events/" + service + "/" + stream.substring(service.length() + 1) + ".v" + major + ".schema.json";
        }
    }

    /** A stream a plan names that nothing publishes yet, and the mechanism that will. */
    public record NotYet(String stream, @JsonProperty("for") String mechanism) {}

    public EventCatalogue {
        events = List.copyOf(events);
        notYet = List.copyOf(notYet);
    }

    public static EventCatalogue load() {
        return from(ContractSource.jar());
    }

    static EventCatalogue from(ContractSource source) {
        return ContractFiles.parse(source.text("events/catalogue.yaml"), EventCatalogue.class);
    }

    public Optional<Entry> find(String ceType) {
        return events.stream().filter(entry -> entry.ceType().equals(ceType)).findFirst();
    }

    /** The types that carry a fact or a holding: what metrics reads. */
    public Set<String> countedTypes() {
        return events.stream()
                .filter(entry -> entry.fact() != null || entry.holding() != null)
                .map(Entry::ceType)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The streams of one service, without their majors. */
    public List<String> streams(String service) {
        return events.stream()
                .filter(entry -> entry.service().equals(service))
                .map(Entry::stream)
                .toList();
    }
}
