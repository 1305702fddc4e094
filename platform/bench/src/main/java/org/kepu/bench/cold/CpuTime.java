package org.kepu.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The processor time of a process and everything it started, from {@code /proc}. */
final class CpuTime {

    /** Linux counts it in hundredths of a second on every architecture. */
    private static final double TICKS_A_SECOND = 100;

    /** utime, stime and what ended children used, counted from the state, which follows the name in brackets. */
    private static final int FIRST_FIELD = 11;

    private static final int FIELDS = 4;

    private CpuTime() {}

    /** Seconds so far; what has ended meanwhile is counted by its parent. */
    static double seconds(ProcessHandle process) {
        long ticks = Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> read(each.pid()).orElse(0))
                .sum();
        return ticks / TICKS_A_SECOND;
    }

    private static OptionalLong read(long process) {
        try {
            return OptionalLong.of(ticks(Files.readString(Path.of("/proc/" + process + "/stat"))));
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    static long ticks(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
        long ticks = 0;
        for (int i = FIRST_FIELD; i < FIRST_FIELD + FIELDS; i++) {
            ticks += Long.parseLong(fields[i]);
        }
        return ticks;
    }
}
