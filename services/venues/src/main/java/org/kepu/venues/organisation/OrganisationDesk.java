package org.kepu.venues.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.registers.Terms;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.Jurisdiction;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What operators do with the organisations of their place. One transaction each. */
@ApplicationScoped
@Transactional
public class OrganisationDesk {

    private final Organisations organisations;
    private final Jurisdiction jurisdiction;
    private final Terms terms;
    private final CityTime time;
    private final Audit audit;

    OrganisationDesk(Organisations organisations, Jurisdiction jurisdiction, Terms terms, CityTime time, Audit audit) {
        this.organisations = organisations;
        this.jurisdiction = jurisdiction;
        this.terms = terms;
        this.time = time;
        this.audit = audit;
    }

    /** Enters an organisation at a place of the caller's. */
    Organisation enter(OrganisationRequest request) {
        Organisation.Entry entry = entry(request, Ids.next());
        jurisdiction.requireOperator(entry.place());
        Organisation.Active active = new Organisation.Active(entry, 1);
        add(active);
        return active;
    }

    /**
     * The organisation of this name at this place, entered where it is not there yet: for an import, whose actor was checked
     * when it began.
     */
    public Organisation known(String place, String kind, String name, boolean demonstration) {
        return organisations.named(place, name).orElseGet(() -> {
            Organisation.Active active = new Organisation.Active(
                    new Organisation.Entry(Ids.next(), kind, name, place, null, List.of(), demonstration), 1);
            add(active);
            return active;
        });
    }

    private void add(Organisation.Active active) {
        organisations.add(active, OrganisationEvents.of(active, time.now()));
        record("organisation.enter", active, Map.of());
    }

    /** Changes what the register says; a name it loses is kept as a former one. */
    Organisation change(UUID id, long version, OrganisationRequest request) {
        Organisation before = kept(id, version);
        Organisation.Entry asked = entry(request, id);
        jurisdiction.requireOperator(asked.place());
        if (!(before instanceof Organisation.Active active)) {
            throw wrongState(before);
        }
        Organisation after = active.change(active.entry().renewed(asked, time.today()));
        save("organisation.change", before, after, Map.of("before", active.entry()));
        return after;
    }

    /** Notes that it is not at work. */
    Organisation rest(UUID id, long version) {
        Organisation before = kept(id, version);
        if (!(before instanceof Organisation.Active active)) {
            throw wrongState(before);
        }
        Organisation after = active.rest();
        save("organisation.rest", before, after, Map.of());
        return after;
    }

    /** Notes that it is at work again. */
    Organisation wake(UUID id, long version) {
        Organisation before = kept(id, version);
        if (!(before instanceof Organisation.Dormant dormant)) {
            throw wrongState(before);
        }
        Organisation after = dormant.wake();
        save("organisation.wake", before, after, Map.of());
        return after;
    }

    /** Ends it for good. */
    Organisation end(UUID id, long version) {
        Organisation before = kept(id, version);
        Organisation after = switch (before) {
            case Organisation.Active active -> active.end();
            case Organisation.Dormant dormant -> dormant.end();
            case Organisation.Ended ignored -> throw wrongState(before);
        };
        save("organisation.end", before, after, Map.of());
        return after;
    }

    private Organisation kept(UUID id, long version) {
        Organisation found = organisations.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        jurisdiction.requireOperator(found.entry().place());
        Versions.requireCurrent(version, found.version());
        return found;
    }

    private void save(String action, Organisation before, Organisation after, Map<String, ?> details) {
        organisations.save(before, after, OrganisationEvents.of(after, time.now()));
        record(action, after, details);
    }

    private void record(String action, Organisation organisation, Map<String, ?> details) {
        audit.record(Act.of(action, "organisation", organisation.id())
                .version(organisation.version())
                .at(organisation.entry().place())
                .with(details));
    }

    private Organisation.Entry entry(OrganisationRequest request, UUID id) {
        Checks checks = new Checks();
        String kind = checks.code("kind", request.kind(), terms.of("organisation-kind"));
        String name = checks.text("name", request.name(), 1, 200);
        String place = jurisdiction.place(checks, "place", request.place());
        UUID parent = parent(checks, request.parent(), id);
        checks.throwIfAny();
        return new Organisation.Entry(
                id, kind, name, place, parent, List.of(), Boolean.TRUE.equals(request.demonstration()));
    }

    private @Nullable UUID parent(Checks checks, @Nullable String asked, UUID id) {
        if (asked == null) {
            return null;
        }
        UUID parent = checks.uuid("parent", asked);
        checks.check("parent", !parent.equals(id) && organisations.read(parent).isPresent(), "unknown-code");
        return parent;
    }

    private static Refused wrongState(Organisation found) {
        return new Refused(new OrganisationProblem.WrongState(OrganisationStatus.of(found)));
    }
}
