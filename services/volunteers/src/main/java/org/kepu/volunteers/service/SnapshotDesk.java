package org.kepu.volunteers.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.base.CityTime;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.card.CardKeys;
import org.kepu.presence.device.DeviceAsk;
import org.kepu.presence.device.SealedAnswer;
import org.kepu.presence.device.StaffDevice;
import org.kepu.presence.device.StaffDevices;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.shift.PresenceRules;
import org.kepu.volunteers.shift.Shift;
import org.kepu.volunteers.shift.ShiftPlan;
import org.kepu.volunteers.shift.Shifts;
import org.kepu.web.HttpJson;
import org.kepu.web.Refused;

/**
 * What a paired device takes along to where there is no signal (离线数据): the roster of its session, or the key its screen
 * makes codes with. Both only for a device that is neither expired nor revoked, and sealed so that it alone can read them;
 * a device that is refused wipes what it has. Requirements R9, R21.
 */
@ApplicationScoped
class SnapshotDesk {

    private final StaffDevices devices;
    private final Shifts shifts;
    private final RollCallReader roll;
    private final People people;
    private final CardKeys cardKeys;
    private final RotatingCodes codes;
    private final CityTime time;
    private final HttpJson json;

    SnapshotDesk(
            StaffDevices devices,
            Shifts shifts,
            RollCallReader roll,
            People people,
            CardKeys cardKeys,
            RotatingCodes codes,
            CityTime time,
            HttpJson json) {
        this.devices = devices;
        this.shifts = shifts;
        this.roll = roll;
        this.people = people;
        this.cardKeys = cardKeys;
        this.codes = codes;
        this.time = time;
        this.json = json;
    }

    /** The roster of the device's session, as it stands. */
    @Transactional
    SealedAnswer roster(DeviceAsk ask) {
        ShiftPlan plan = plan(ask);
        OffsetDateTime now = time.now();
        PresenceRules rules = plan.rules();
        if (now.isAfter(rules.closesAt())) {
            throw new Refused(Doors.over(rules));
        }
        RosterSnapshot snapshot = new RosterSnapshot(
                plan.sessionId(),
                plan.title(),
                plan.place(),
                rules.startsAt(),
                rules.endsAt(),
                rules.opensAt(),
                now,
                rules.closesAt(),
                cardKeys.published(),
                lines(plan.sessionId()));
        return sealed(snapshot, ask);
    }

    /** The key with which the device's screen shows the session's code without signal. */
    @Transactional
    SealedAnswer screenKey(DeviceAsk ask) {
        ShiftPlan plan = plan(ask);
        return sealed(codes.screenKey(plan.sessionId(), plan.rules().endsAt().toInstant()), ask);
    }

    /** The plan of the session the device is paired with. */
    private ShiftPlan plan(DeviceAsk ask) {
        StaffDevice device = devices.find(ask.device())
                .filter(found -> found.asked(ask, time.now()))
                .orElseThrow(() -> new Refused(new CheckInProblem.DeviceNotPaired()));
        return shifts.of(UUID.fromString(device.scope().id())).stream()
                .findFirst()
                .map(Shift::plan)
                .orElseThrow(() -> new Refused(new CheckInProblem.SessionNotKnownYet()));
    }

    private List<RosterSnapshot.Line> lines(UUID session) {
        List<RollCallReader.Expected> expected = roll.of(session);
        List<UUID> ids = expected.stream().map(RollCallReader.Expected::person).toList();
        Map<UUID, Person.Known> known =
                people.known(ids).stream().collect(Collectors.toMap(Person.Known::id, Function.identity()));
        List<RosterSnapshot.Line> lines = new ArrayList<>();
        for (RollCallReader.Expected each : expected) {
            Person.Known person = known.get(each.person());
            if (person != null) {
                lines.add(line(session, each, person));
            }
        }
        return lines;
    }

    private static RosterSnapshot.Line line(UUID session, RollCallReader.Expected each, Person.Known person) {
        boolean minor = person.profile().ageBand().isMinor();
        return new RosterSnapshot.Line(
                each.person(),
                minor ? person.profile().maskedName() : person.profile().name(),
                each.role(),
                card(session, person.file().number()),
                person instanceof Person.Verified,
                each.in(),
                each.out());
    }

    /** What a device compares a scanned card with. */
    static String card(UUID session, String number) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((session + " " + number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private SealedAnswer sealed(Object answer, DeviceAsk ask) {
        try {
            return SealedAnswer.seal(json.mapper().writeValueAsBytes(answer), ask.readKey())
                    .orElseThrow(() -> new Refused(new CheckInProblem.DeviceNotPaired()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a snapshot must be JSON", e);
        }
    }
}
