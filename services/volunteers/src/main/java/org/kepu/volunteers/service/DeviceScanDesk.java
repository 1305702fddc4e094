package org.kepu.volunteers.service;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.kepu.base.CityTime;
import org.kepu.presence.device.ScanCheck;
import org.kepu.presence.device.SignedScan;
import org.kepu.presence.device.StaffDevice;
import org.kepu.presence.device.StaffDevices;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.presence.late.ClockSkew;
import org.kepu.web.Refused;

/**
 * Scans of paired devices (设备扫码补传): signed when they were made, so an upload needs no sign-in and cannot be altered. Each
 * is judged for itself, in a transaction of its own. Requirements R9, R21.
 */
@ApplicationScoped
public class DeviceScanDesk {

    private final StaffDevices devices;
    private final StaffScanDesk cards;
    private final Doors doors;
    private final ServiceBook book;
    private final CityTime time;

    DeviceScanDesk(StaffDevices devices, StaffScanDesk cards, Doors doors, ServiceBook book, CityTime time) {
        this.devices = devices;
        this.cards = cards;
        this.doors = doors;
        this.book = book;
        this.time = time;
    }

    /** Takes an upload; the same upload once more gets the same answers. */
    List<LateScanAnswer> take(DeviceScanRequest.Upload upload) {
        StaffDevice device =
                devices.find(upload.device()).orElseThrow(() -> new Refused(new CheckInProblem.DeviceNotPaired()));
        ClockSkew skew = ClockSkew.between(upload.deviceNow(), time.now());
        return upload.scans().stream().map(scan -> answer(device, scan, skew)).toList();
    }

    private LateScanAnswer answer(StaffDevice device, SignedScan scan, ClockSkew skew) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> record(device, scan, skew));
        } catch (Refused refused) {
            return refused.problem() instanceof CheckInProblem.SessionNotKnownYet
                    ? LateScanAnswer.keep(scan.nonce(), refused.problem().type())
                    : LateScanAnswer.refused(scan.nonce(), refused.problem().type());
        }
    }

    /** Who answers for a scan, when it was made and what it is worth. */
    private record Accepted(String actor, OffsetDateTime madeAt, Evidence evidence) {}

    private LateScanAnswer record(StaffDevice device, SignedScan scan, ClockSkew skew) {
        OffsetDateTime now = time.now();
        Accepted accepted = accepted(device.check(scan, Set.of(DeviceDesk.scope(scan.session())), skew, now));
        OffsetDateTime at = time.inCity(accepted.madeAt());
        Serving serving = doors.ofPerson(cards.holder(scan.subject(), at.toInstant()), scan.session());
        Side side = scan.act().equals("out") ? Side.OUT : Side.IN;
        doors.requireOpen(serving, side, at);
        Sighting sighting = new Sighting(
                scan.nonce(),
                side,
                accepted.evidence(),
                at,
                now,
                Digest.of("device", scan.act(), scan.subject(), device.id().toString()),
                new Mark.Source(null, null, device.id(), accepted.actor(), skew.seconds()));
        Recorded recorded = book.record(serving, sighting);
        return LateScanAnswer.of(scan.nonce(), recorded, !recorded.mark().at().isEqual(at));
    }

    private static Accepted accepted(ScanCheck check) {
        return switch (check) {
            case ScanCheck.Genuine(String actor, OffsetDateTime madeAt) ->
                new Accepted(actor, madeAt, Evidence.OFFLINE_STAFF_SCAN);
            case ScanCheck.Unconfirmed(String actor, OffsetDateTime madeAt, OffsetDateTime revokedAt) ->
                new Accepted(actor, madeAt, Evidence.REVOKED_DEVICE_SCAN);
            case ScanCheck.Revoked ignored -> throw notPaired();
            case ScanCheck.Expired ignored -> throw notPaired();
            case ScanCheck.OtherScope ignored -> throw notPaired();
            case ScanCheck.ImpossibleTime ignored -> throw notPaired();
            case ScanCheck.Altered ignored -> throw notPaired();
        };
    }

    private static Refused notPaired() {
        return new Refused(new CheckInProblem.DeviceNotPaired());
    }
}
