package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.kepu.base.CityTime;
import org.kepu.events.PrimaryGroups;
import org.kepu.messaging.fact.Fact;
import org.kepu.registers.Terms;
import org.kepu.web.Checks;

/** Checks what people ask for: the same rules whether they ask or change it. */
@ApplicationScoped
class OrderChecks {

    private static final int MOST_PEOPLE = 100_000;

    private final Ladder ladder;
    private final PrimaryGroups groups;
    private final Terms terms;
    private final CityTime time;

    OrderChecks(Ladder ladder, PrimaryGroups groups, Terms terms, CityTime time) {
        this.ladder = ladder;
        this.groups = groups;
        this.terms = terms;
        this.time = time;
    }

    /**
     * What is complained of: in words, about anything at a place, the burdens this platform brings included. Nothing else is
     * needed, so that complaining is no work.
     */
    private Wish complaint(Asking.OrderChange sent) {
        Checks checks = new Checks();
        String place = place(checks, sent);
        String topic = checks.lines("topic", sent.topic(), 1, 1000);
        String name = checks.optionalText("contactName", sent.contactName(), 1, 60);
        String phone = sent.contactPhone() == null ? null : checks.phone("contactPhone", sent.contactPhone());
        checks.throwIfAny();
        LocalDate today = time.today();
        Asked.Words words = new Asked.Words(topic, name, phone);
        return new Wish(Asked.COMPLAINT, null, place, 1, Fact.UNSPECIFIED, today, today, words);
    }

    private String place(Checks checks, Asking.OrderChange sent) {
        return checks.code("place", sent.place(), code -> ladder.first(code).isPresent());
    }

    /** What was sent, once all of it is right; 422 with every field at fault otherwise. */
    Wish wish(Asking.OrderChange sent) {
        if (Asked.COMPLAINT.equals(sent.need())) {
            return complaint(sent);
        }
        Checks checks = new Checks();
        String need = checks.code("need", sent.need(), terms.of("need-class"));
        String theme = sent.theme() == null ? null : checks.code("theme", sent.theme(), terms.of("theme"));
        String place = place(checks, sent);
        String topic = checks.lines("topic", sent.topic(), 1, 1000);
        int size = checks.number("audienceSize", sent.audienceSize(), 1, MOST_PEOPLE);
        LocalDate today = time.today();
        LocalDate from = checks.day("wantedFrom", sent.wantedFrom(), today, today.plusYears(1));
        LocalDate to =
                sent.wantedTo() == null ? from : checks.day("wantedTo", sent.wantedTo(), today, today.plusYears(1));
        checks.check("wantedTo", !to.isBefore(from), "end-before-start");
        String group = sent.group() == null
                ? Fact.UNSPECIFIED
                : checks.code("group", sent.group(), groups.of(place, today)::contains);
        String name = checks.text("contactName", sent.contactName(), 1, 60);
        String phone = sent.contactPhone() == null ? null : checks.phone("contactPhone", sent.contactPhone());
        checks.throwIfAny();
        return new Wish(need, theme, place, size, group, from, to, new Asked.Words(topic, name, phone));
    }
}
