package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/**
 * What helpers do with the registration of somebody without an account (代办更正和注销): change it and erase it, at the
 * person's wish and for a reason that is kept (R20). Who has an account does it alone. One transaction each, audited.
 */
@ApplicationScoped
@Transactional
public class HelpedDesk {

    private final VerificationDesk desk;
    private final PersonChecks checks;
    private final StationKeepers keepers;
    private final Rewriting rewriting;
    private final Audit audit;

    HelpedDesk(VerificationDesk desk, PersonChecks checks, StationKeepers keepers, Rewriting rewriting, Audit audit) {
        this.desk = desk;
        this.checks = checks;
        this.keepers = keepers;
        this.rewriting = rewriting;
        this.audit = audit;
    }

    /** Other particulars; another place must be one of the caller's as well. */
    Person.Known change(UUID id, long version, PersonRequest request, String reason) {
        Profile profile = checks.profile(request, false);
        Person.Known before = helped(id, version);
        keepers.requireReceiver(profile.place());
        Person.Known after = rewriting.change(before, profile, request.notice());
        audit.record(act("person.change", before, after.version(), reason));
        return after;
    }

    /** Erases everything personal at once; hours stay without a name. */
    void erase(UUID id, long version, String reason) {
        Person.Known before = helped(id, version);
        Person.Left after = rewriting.erase(before);
        audit.record(act("person.erase", before, after.version(), reason));
    }

    private Person.Known helped(UUID id, long version) {
        Person.Known person = desk.find(id);
        if (person.file().account() != null) {
            throw new Refused(new PersonProblem.HasAccount());
        }
        Versions.requireCurrent(version, person.version());
        return person;
    }

    private static Act act(String action, Person.Known before, long version, String reason) {
        return Act.of(action, "person", before.id())
                .version(version)
                .at(before.profile().place())
                .because(reason);
    }
}
