package org.kepu.bench.load;

import java.time.Duration;

/** When requests are due. */
public sealed interface Pace {

    /** When a request is due, in nanoseconds since the load began. */
    long due(int number);

    /** From when its latency counts: a fixed rate counts from when it was due, so that waiting is not left out. */
    long countsFrom(int number, long sent);

    /** As soon as a connection is free: for throughput. */
    record ClosedLoop() implements Pace {

        @Override
        public long due(int number) {
            return 0;
        }

        @Override
        public long countsFrom(int number, long sent) {
            return sent;
        }
    }

    /** At a fixed rate, whether or not earlier requests have been answered: for latency. */
    record Fixed(long nanosBetween) implements Pace {

        public Fixed {
            if (nanosBetween <= 0) {
                throw new IllegalArgumentException("nanosBetween must be positive, was " + nanosBetween);
            }
        }

        @Override
        public long due(int number) {
            return number * nanosBetween;
        }

        @Override
        public long countsFrom(int number, long sent) {
            return due(number);
        }
    }

    static Pace closedLoop() {
        return new ClosedLoop();
    }

    static Pace every(Duration between) {
        return new Fixed(between.toNanos());
    }

    static Pace perSecond(double requests) {
        return new Fixed(Math.round(1e9 / requests));
    }
}
