package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.kepu.base.CityTime;
import org.kepu.presence.card.VolunteerCard;
import org.kepu.presence.card.VolunteerCards;
import org.kepu.security.Caller;
import org.kepu.web.Refused;

/** Issues volunteers' cards (志愿者卡): a signed number, so that staff can scan it with or without signal. */
@ApplicationScoped
class CardDesk {

    private final VolunteerCards cards;
    private final People people;
    private final Caller caller;
    private final CityTime time;

    CardDesk(VolunteerCards cards, People people, Caller caller, CityTime time) {
        this.cards = cards;
        this.people = people;
        this.caller = caller;
        this.time = time;
    }

    /** A card of the caller, who must be verified or resting. */
    CardResource.CardView issue() {
        Person.Known person =
                people.ofAccount(caller.sub()).orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()));
        if (!(person instanceof Person.Verified) && !(person instanceof Person.Resting)) {
            throw new Refused(new PersonProblem.WrongState(PersonStatus.of(person)));
        }
        OffsetDateTime now = time.now();
        return new CardResource.CardView(
                cards.issue(person.file().number(), now.toInstant()),
                now.plus(VolunteerCard.GOOD_FOR).truncatedTo(ChronoUnit.SECONDS));
    }
}
