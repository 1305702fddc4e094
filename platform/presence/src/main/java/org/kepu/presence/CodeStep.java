package org.kepu.presence;

import java.nio.charset.StandardCharsets;

/** The step a code belongs to: a moment of city time, or the fixed step of the printed fallback. */
public sealed interface CodeStep permits CodeStep.Printed, TimeStep {

    /** The step as it stands in the code. */
    String text();

    /** The bytes the mac is made over; the two kinds differ in length, so neither can stand for the other. */
    byte[] message();

    /**
     * The fixed step of a printed code (纸质码). It proves a place and no time, hence at most grade C, and it is never
     * accepted late.
     */
    record Printed() implements CodeStep {

        /** The name that stands in the code where others have a number. */
        static final String NAME = "print";

        @Override
        public String text() {
            return NAME;
        }

        @Override
        public byte[] message() {
            return NAME.getBytes(StandardCharsets.US_ASCII);
        }
    }
}
