package org.kepu.e2e.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.e2e.stack.Stack;

/**
 * A further replica of venues that somebody has given too little memory: the same program and settings as the one that
 * runs, on other ports. How much is too little is asked of the one that runs; where it is too little even to start, it
 * gets a bit more.
 */
public final class SmallReplica {

    private static final int YOUNG = 12;
    private static final int MORE = 3;
    private static final double FIRST = 0.9;
    private static final Pattern OLD = Pattern.compile("(?i)tenured(?: generation)? +total \\d+K, used (\\d+)K");

    private final Stack stack;
    private final Path targets;
    private final int port;
    private final int management;
    private volatile @Nullable Process process;
    private volatile boolean wanted;
    private @Nullable Thread supervisor;

    /** @param targets the folder in which Prometheus is told whom to scrape */
    public SmallReplica(Stack stack, Path targets, int port, int management) {
        this.stack = stack;
        this.targets = targets;
        this.port = port;
        this.management = management;
    }

    void start() throws IOException, InterruptedException {
        long pid = stack.pid("venues");
        List<String> command = words(pid, "cmdline");
        List<String> environment = words(pid, "environ");
        long live = live(pid);
        wanted = true;
        Files.writeString(
                targets.resolve("small.yml"),
                "- targets: ['127.0.0.1:%d']\n  labels: {service: venues}\n".formatted(management));
        supervisor = Thread.ofVirtual().start(() -> {
            long old = Math.round(live * FIRST);
            while (wanted) {
                try {
                    Process next = start(command, environment, old);
                    process = next;
                    System.out.printf("  a replica with %d MiB for what lives long%n", old);
                    next.waitFor();
                } catch (IOException e) {
                    throw new IllegalStateException("the small replica cannot be started", e);
                } catch (InterruptedException e) {
                    return;
                }
                old += MORE;
            }
        });
    }

    /** What lives in the heap of a process, in MiB, after a full collection. */
    private static long live(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        String heap = jcmd(pid, "GC.heap_info");
        Matcher used = OLD.matcher(heap);
        assertThat(used.find()).as(heap).isTrue();
        return Long.parseLong(used.group(1)) / 1024;
    }

    private Process start(List<String> like, List<String> environment, long old) throws IOException {
        List<String> command = new ArrayList<>(like);
        command.removeIf(word -> word.startsWith("-Xm"));
        command.addAll(1, List.of("-Xmn" + YOUNG + "m", "-Xms" + (old + YOUNG) + "m", "-Xmx" + (old + YOUNG) + "m"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(new File(System.getProperty("kepu.home")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        targets.resolveSibling("small.log").toFile()));
        for (String line : environment) {
            int at = line.indexOf('=');
            builder.environment().put(line.substring(0, at), line.substring(at + 1));
        }
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        return builder.start();
    }

    void stop() throws InterruptedException, IOException {
        wanted = false;
        Files.deleteIfExists(targets.resolve("small.yml"));
        Process last = process;
        if (last != null) {
            last.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        if (supervisor != null) {
            supervisor.join();
        }
    }

    private static List<String> words(long pid, String file) throws IOException {
        String text = Files.readString(Path.of("/proc", Long.toString(pid), file), StandardCharsets.UTF_8);
        return Stream.of(text.split("\u0000")).filter(word -> !word.isEmpty()).toList();
    }

    private static String jcmd(long pid, String question) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        question)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed;
    }
}
