package org.kepu.volunteers.service;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A closed service (服务记录) in one of its states: waiting for approvals → credited → disputed → credited; or refused. Before
 * it closes there are only its marks; the first of them is version 1. Domain P2, R3, R4.
 */
public sealed interface ServiceRecord {

    /** What it says. */
    ServiceFile file();

    /** Counts every change, the check-in included, from 1. */
    long version();

    default UUID id() {
        return file().id();
    }

    /** Its minutes are not credited yet. */
    record Waiting(ServiceFile file, Set<Wait> waits, long version) implements ServiceRecord {
        public Waiting {
            waits = Set.copyOf(waits);
            if (waits.isEmpty()) {
                throw new IllegalArgumentException("waits must not be empty");
            }
        }

        /** Some of what it waits for has happened: what remains, or credited. */
        ServiceRecord settle(ServiceFile judged, Set<Wait> settled) {
            Set<Wait> left = EnumSet.copyOf(waits);
            left.removeAll(settled);
            return left.isEmpty() ? new Credited(judged, version + 1) : new Waiting(judged, left, version + 1);
        }

        Refused refuse() {
            return new Refused(file, version + 1);
        }
    }

    /** Its minutes stand in the ledger. */
    record Credited(ServiceFile file, long version) implements ServiceRecord {
        Disputed dispute() {
            return new Disputed(file, version + 1);
        }

        Credited correct(ServiceFile next) {
            return new Credited(next, version + 1);
        }
    }

    /** The volunteer says that the minutes are wrong; the ledger stands until somebody has looked. */
    record Disputed(ServiceFile file, long version) implements ServiceRecord {
        Credited keep() {
            return new Credited(file, version + 1);
        }

        Credited correct(ServiceFile next) {
            return new Credited(next, version + 1);
        }
    }

    /** Its minutes are not credited, for a reason the volunteer is shown. */
    record Refused(ServiceFile file, long version) implements ServiceRecord {}
}
