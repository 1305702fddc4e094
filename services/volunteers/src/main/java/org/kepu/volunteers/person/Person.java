package org.kepu.volunteers.person;

import java.util.UUID;

/**
 * A volunteer (志愿者) in one of his states: applied → verified ⇄ resting, suspended; refused; left. Somebody who left is
 * erased: {@link Left} has no profile. Domain P1.
 */
public sealed interface Person {

    /** Counts every change, from 1. */
    long version();

    UUID id();

    /** Since when and by whom. */
    Standing standing();

    /** Anybody who has not left. */
    sealed interface Known extends Person {
        PersonFile file();

        Profile profile();

        @Override
        default UUID id() {
            return file().id();
        }

        /** Leaves and is erased: only the id stays, for the ledger. */
        default Left leave(Standing standing) {
            return new Left(id(), standing, version() + 1);
        }

        /** Somebody a helper registered now signs in himself. */
        default Known join(String account, String ref) {
            PersonFile joined = file().joined(account, ref);
            return with(joined, profile());
        }

        /** Other particulars; the file differs where a newer notice was consented to with them. */
        default Known change(PersonFile file, Profile next) {
            return with(file, next);
        }

        private Known with(PersonFile file, Profile profile) {
            long next = version() + 1;
            return switch (this) {
                case Applied it -> new Applied(file, profile, it.standing, next);
                case Verified it -> new Verified(file, profile, it.standing, next);
                case Resting it -> new Resting(file, profile, it.standing, next);
                case Suspended it -> new Suspended(file, profile, it.standing, next);
                case Refused it -> new Refused(file, profile, it.standing, next);
            };
        }
    }

    /** Waits to be verified by the county. */
    record Applied(PersonFile file, Profile profile, Standing standing, long version) implements Known {
        public Verified verify(Standing next) {
            return new Verified(file, profile, next, version + 1);
        }

        public Refused refuse(Standing next) {
            return new Refused(file, profile, next, version + 1);
        }
    }

    /** May sign up and serve. */
    record Verified(PersonFile file, Profile profile, Standing standing, long version) implements Known {
        public Resting rest(Standing next) {
            return new Resting(file, profile, next, version + 1);
        }

        public Suspended suspend(Standing next) {
            return new Suspended(file, profile, next, version + 1);
        }
    }

    /** Takes a pause by his own wish. */
    record Resting(PersonFile file, Profile profile, Standing standing, long version) implements Known {
        public Verified resume(Standing next) {
            return new Verified(file, profile, next, version + 1);
        }

        public Suspended suspend(Standing next) {
            return new Suspended(file, profile, next, version + 1);
        }
    }

    /** Must not serve for a reason. */
    record Suspended(PersonFile file, Profile profile, Standing standing, long version) implements Known {
        public Verified reinstate(Standing next) {
            return new Verified(file, profile, next, version + 1);
        }
    }

    /** Was not verified; may apply again. */
    record Refused(PersonFile file, Profile profile, Standing standing, long version) implements Known {
        public Applied applyAgain(PersonFile consented, Profile changed, Standing next) {
            return new Applied(consented, changed, next, version + 1);
        }
    }

    /** Has left and is erased; the id stays so that the ledger can be audited. */
    record Left(UUID id, Standing standing, long version) implements Person {}
}
