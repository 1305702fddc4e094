package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.kepu.presence.evidence.EvidenceGrade;
import org.kepu.security.personal.PersonRefs;
import org.kepu.volunteers.VolunteersConfig;

/** What a closed service waits for before it counts (R4). */
@ApplicationScoped
class WaitRules {

    private final VolunteersConfig config;
    private final PersonRefs refs;

    WaitRules(VolunteersConfig config, PersonRefs refs) {
        this.config = config;
        this.refs = refs;
    }

    /**
     * The waits of a service.
     *
     * @param dayTotal minutes of the person on that day, this service included
     */
    Set<Wait> of(Closing closing, MarkTrail trail, Serving.Post post, Serving.Volunteer person, int dayTotal) {
        Set<Wait> waits = EnumSet.noneOf(Wait.class);
        // Whoever came before it was called off was there; how long, somebody responsible has to say.
        if (closing.worth().toBeConfirmed() || !post.called()) {
            waits.add(Wait.CONFIRMATION);
        }
        if (closing.worth().grade() == EvidenceGrade.D || isOwnAffair(trail, post, person)) {
            waits.add(Wait.SECOND_APPROVER);
        }
        if (dayTotal > config.approval().firstLimit().toMinutes()) {
            waits.add(Wait.NEXT_APPROVER);
        }
        return waits;
    }

    /** Nobody vouches for himself, or alone for an event he alone created. */
    private boolean isOwnAffair(MarkTrail trail, Serving.Post post, Serving.Volunteer person) {
        if (post.organisers().contains(person.ref())) {
            return true;
        }
        return trail.actors().stream()
                .anyMatch(actor -> Objects.equals(actor, person.account())
                        || (post.organisers().size() == 1 && post.organisers().contains(refs.of(actor))));
    }
}
