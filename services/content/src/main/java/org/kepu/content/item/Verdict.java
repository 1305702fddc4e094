package org.kepu.content.item;

/** How a review ends (审核结论). */
sealed interface Verdict {

    /** What is kept of it. */
    Decision decision();

    /** The code in events and requests. */
    String code();

    /** What becomes of the edition. */
    Edition of(Edition.Submitted edition);

    /** It may be published. */
    record Approved(Decision decision) implements Verdict {
        @Override
        public String code() {
            return "approved";
        }

        @Override
        public Edition of(Edition.Submitted edition) {
            return edition.approve(decision);
        }
    }

    /** It goes back to its editors. */
    record ChangesWanted(Decision decision) implements Verdict {
        @Override
        public String code() {
            return "changes-wanted";
        }

        @Override
        public Edition of(Edition.Submitted edition) {
            return edition.sendBack(decision);
        }
    }

    /** It will not be published. */
    record Refused(Decision decision) implements Verdict {
        @Override
        public String code() {
            return "refused";
        }

        @Override
        public Edition of(Edition.Submitted edition) {
            return edition.refuse(decision);
        }
    }
}
