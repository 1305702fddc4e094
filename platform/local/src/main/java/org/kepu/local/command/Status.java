package org.kepu.local.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Platform;
import org.kepu.local.part.Part;
import org.kepu.local.part.Parts;
import org.kepu.local.supervise.Memory;
import org.kepu.local.supervise.PartStatus;
import org.kepu.local.supervise.Phase;
import org.kepu.local.supervise.RunningPlatform;

/** {@code make status}: every part, whether it answers just now, and what it holds in memory (PSS). */
public final class Status {

    private static final double MEBI = 1024.0 * 1024.0;

    private final Platform platform;
    private final RunningPlatform running;

    public Status(Platform platform) {
        this.platform = platform;
        this.running = new RunningPlatform(platform.state());
    }

    /** Zero when everything that is built runs and answers. */
    public int run() {
        if (!running.isSupervised()) {
            List<String> orphans = running.orphans();
            System.out.println(
                    orphans.isEmpty()
                            ? "Kepu is not running in " + platform.state().root() + "."
                            : "The supervisor is gone but these still run: " + String.join(", ", orphans)
                                    + "; `make up` starts afresh, `make down` ends them.");
            return 1;
        }
        Map<String, Part> parts =
                Parts.of(platform).present().stream().collect(Collectors.toMap(Part::name, Function.identity()));
        boolean well = true;
        long sum = 0;
        System.out.printf("%-12s %-14s %8s %9s %9s  %s%n", "part", "state", "pid", "memory", "restarts", "");
        for (PartStatus part : running.parts()) {
            OptionalLong memory = running.pid(part.part()).map(Memory::pss).orElse(OptionalLong.empty());
            sum += memory.orElse(0);
            @Nullable Part known = parts.get(part.part());
            boolean silent = part.phase() == Phase.READY && known != null && !known.ready();
            well &= part.phase().isSettled() && !silent;
            System.out.printf(
                    "%-12s %-14s %8s %9s %9d  %s%n",
                    part.part(),
                    silent ? "not answering" : word(part.phase()),
                    part.pid() == 0 ? "" : part.pid(),
                    memory.isPresent() ? mebi(memory.getAsLong()) : "",
                    part.restarts(),
                    note(part, known));
        }
        OptionalLong own = running.supervisorPid().map(Memory::own).orElse(OptionalLong.empty());
        System.out.printf("%-12s %-14s %8s %9s%n", "supervisor", "", "", mebi(own.orElse(0)));
        System.out.printf("%-12s %-14s %8s %9s%n", "sum", "", "", mebi(sum + own.orElse(0)));
        return well ? 0 : 1;
    }

    private static String word(Phase phase) {
        return phase.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String note(PartStatus part, @Nullable Part known) {
        return switch (part.phase()) {
            case READY ->
                "ready after " + part.seconds()
                        + (known == null
                                ? ""
                                : known.address().map(", "::concat).orElse(""));
            default -> part.note().replaceFirst("^left out, ", "");
        };
    }

    private static String mebi(long bytes) {
        return "%.0f MiB".formatted(bytes / MEBI);
    }
}
