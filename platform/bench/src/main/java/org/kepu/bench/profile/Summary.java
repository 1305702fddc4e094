package org.kepu.bench.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jdk.jfr.consumer.RecordedClass;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** What a flight recording says in short: samples of running Java code, allocations, monitors that were waited for. */
final class Summary {

    private static final int TOP = 15;

    private final Tally threads = new Tally();
    private final Tally innermost = new Tally();
    private final Tally underWay = new Tally();
    private final Tally frames = new Tally();
    private final Tally allocated = new Tally();
    private final Tally allocators = new Tally();
    private final Tally monitors = new Tally();

    private Summary() {}

    /** Reads a recording. */
    static Summary of(Path recording) {
        Summary summary = new Summary();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                summary.take(file.readEvent());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(recording + " cannot be read", e);
        }
        return summary;
    }

    private void take(RecordedEvent event) {
        switch (event.getEventType().getName()) {
            case "jdk.ExecutionSample" -> sample(event);
            case "jdk.ObjectAllocationSample" -> allocation(event);
            case "jdk.JavaMonitorEnter" ->
                monitors.add(
                        name(event.getClass("monitorClass")),
                        event.getDuration().toNanos() / 1e6);
            default -> {
                // Everything else a recording holds.
            }
        }
    }

    private void sample(RecordedEvent event) {
        List<String> classes = classes(event.getStackTrace());
        RecordedThread thread = event.getThread("sampledThread");
        threads.add(thread == null ? "?" : withoutNumbers(thread.getJavaName()), 1);
        innermost.add(Layers.innermost(classes), 1);
        underWay.add(Layers.all(classes), 1);
        frames.add(first(event.getStackTrace()), 1);
    }

    private void allocation(RecordedEvent event) {
        double weight = event.getLong("weight");
        allocated.add(name(event.getClass("objectClass")), weight);
        allocators.add(Layers.innermost(classes(event.getStackTrace())), weight);
    }

    /** Threads of one pool are one name. */
    static String withoutNumbers(@Nullable String name) {
        return name == null ? "?" : name.replaceAll("[0-9]+", "n");
    }

    private static String name(@Nullable RecordedClass type) {
        return type == null ? "?" : type.getName();
    }

    private static List<String> classes(@Nullable RecordedStackTrace trace) {
        return trace == null
                ? List.of()
                : trace.getFrames().stream()
                        .filter(RecordedFrame::isJavaFrame)
                        .map(frame -> frame.getMethod().getType().getName())
                        .toList();
    }

    private static String first(@Nullable RecordedStackTrace trace) {
        return Optional.ofNullable(trace)
                .flatMap(found -> found.getFrames().stream().findFirst())
                .map(frame -> frame.getMethod().getType().getName() + "."
                        + frame.getMethod().getName())
                .orElse("?");
    }

    /** Lines of Markdown. */
    List<String> lines() {
        StringBuilder text = new StringBuilder();
        part(text, "Samples of running code: %.0f; by thread".formatted(threads.total()), threads);
        part(text, "By what the innermost known code is for", innermost);
        part(text, "By what was under way (shares overlap)", underWay);
        part(text, "Top frames", frames);
        part(text, "Allocated: %.0f MiB; by class".formatted(allocated.total() / (1 << 20)), allocated);
        part(text, "Allocated, by what the code is for", allocators);
        part(text, "Waited for monitors: %.0f ms".formatted(monitors.total()), monitors);
        return text.toString().lines().toList();
    }

    private static void part(StringBuilder text, String title, Tally tally) {
        text.append("\n").append(title).append("\n\n");
        tally.top(TOP).forEach(line -> text.append("    ").append(line).append('\n'));
    }
}
