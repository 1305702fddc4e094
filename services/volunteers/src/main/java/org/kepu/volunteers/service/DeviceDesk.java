package org.kepu.volunteers.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.presence.device.DevicePairing;
import org.kepu.presence.device.DeviceScope;
import org.kepu.presence.device.PairingOffer;
import org.kepu.presence.device.PairingOutcome;
import org.kepu.presence.device.StaffDevice;
import org.kepu.presence.device.StaffDevices;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.volunteers.shift.SessionLeaders;
import org.kepu.volunteers.shift.Shift;
import org.kepu.volunteers.shift.Shifts;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Devices that scan at one session without a live sign-in (签到设备): paired by whoever runs it, who answers for them; revoked
 * at any time. Requirement R21.
 */
@ApplicationScoped
@Transactional
public class DeviceDesk {

    private static final String SCOPE = "session";

    private final DevicePairing pairing;
    private final StaffDevices devices;
    private final SessionLeaders leaders;
    private final Shifts shifts;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    DeviceDesk(
            DevicePairing pairing,
            StaffDevices devices,
            SessionLeaders leaders,
            Shifts shifts,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.pairing = pairing;
        this.devices = devices;
        this.leaders = leaders;
        this.shifts = shifts;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** The scope of a session's devices. */
    static DeviceScope scope(UUID session) {
        return new DeviceScope(SCOPE, session.toString());
    }

    /** Offers a code that pairs one device within a minute. */
    PairingOffer offer(UUID session) {
        leaders.requireLeader(session);
        Shift shift = shifts.of(session).getFirst();
        OffsetDateTime ends = shift.plan().rules().endsAt();
        OffsetDateTime now = time.now();
        if (!ends.plus(StaffDevice.AFTER_END).isAfter(now)) {
            throw new Refused(Doors.over(shift.plan().rules()));
        }
        PairingOffer offer = pairing.offer(scope(session), ends, caller.sub(), now);
        audit.record(Act.of("device.offer", "session", session).at(shift.plan().place()));
        return offer;
    }

    /** Pairs the device that shows the code; nobody need be signed in on it. */
    StaffDevice redeem(String code, byte[] publicKey) {
        return switch (pairing.redeem(code, publicKey, time.now())) {
            case PairingOutcome.Paired(StaffDevice device) -> device;
            case PairingOutcome.TooLate ignored -> throw notPaired();
            case PairingOutcome.AlreadyUsed ignored -> throw notPaired();
            case PairingOutcome.UnknownCode ignored -> throw notPaired();
            case PairingOutcome.UnfitKey ignored -> throw notPaired();
        };
    }

    /** The devices ever paired for a session, oldest first. */
    List<StaffDevice> list(UUID session) {
        leaders.requireLeader(session);
        return devices.of(scope(session));
    }

    /** Revokes a device from now on; scans it made before stay, to be confirmed. */
    void revoke(UUID session, UUID device) {
        leaders.requireLeader(session);
        boolean ofSession = devices.find(device)
                .filter(found -> found.scope().equals(scope(session)))
                .isPresent();
        if (!ofSession) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        if (devices.revoke(device, caller.sub(), time.now())) {
            audit.record(Act.of("device.revoke", "session", session));
        }
    }

    private static Refused notPaired() {
        return new Refused(new CheckInProblem.DeviceNotPaired());
    }
}
