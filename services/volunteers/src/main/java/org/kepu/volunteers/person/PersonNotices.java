package org.kepu.volunteers.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.jdbc.notice.Notices;

/** Tells a person what staff decided about the registration, once; whoever has no account is told by the helper instead. */
@ApplicationScoped
class PersonNotices {

    private final Notices notices;

    PersonNotices(Notices notices) {
        this.notices = notices;
    }

    void verified(Person.Verified person) {
        tell("person-verified", person, null);
    }

    void refused(Person.Refused person) {
        tell("person-refused", person, person.standing().reason());
    }

    void suspended(Person.Suspended person) {
        tell("person-suspended", person, null);
    }

    private void tell(String template, Person.Known person, @Nullable String reason) {
        if (person.file().account() == null) {
            return;
        }
        Map<String, Object> parameters =
                new HashMap<>(Map.of("place", person.profile().place()));
        if (reason != null) {
            parameters.put("reasonCode", reason);
        }
        String key = template + ":" + person.id() + ":" + person.version();
        notices.request(new Notices.Notice(person.file().ref(), template, parameters, key));
    }
}
