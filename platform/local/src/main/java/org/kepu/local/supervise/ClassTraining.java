package org.kepu.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.ClassCache;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Service;
import org.kepu.local.part.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the class caches that are missing, one after the other and at the lowest priority: starts the program once with no
 * store behind it, asks it a few things, and lets the JVM write down what it has loaded. They are used from the next start on.
 * What cannot be made is written down, too, and not tried again.
 */
public final class ClassTraining implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ClassTraining.class);
    private static final String NAME = "training";
    private static final long LISTENS_SECONDS = 120;
    private static final long WRITES_SECONDS = 180;
    private static final long POLL_MILLIS = 500;
    private static final long MEBI = 1024 * 1024;
    private static final List<String> QUESTIONS = List.of("/q/health/ready", "/q/metrics");

    private final Supplier<List<ClassCache>> caches;
    private final Path directory;
    private final Path log;
    private final PidFile pidFile;
    private @Nullable Process process;
    private boolean stopped;

    /** Of these programs, which may be none; asked for when it begins. */
    ClassTraining(Supplier<List<ClassCache>> caches, Path directory, Path logs, Path run) {
        this.caches = caches;
        this.directory = directory;
        this.log = logs.resolve(NAME + ".log");
        this.pidFile = PidFile.of(run, NAME);
    }

    /** Of every service that is built; of none where the setting says so. */
    static ClassTraining asSet(Platform platform) {
        boolean wanted = ClassCache.Use.of(platform.settings()) == ClassCache.Use.ON;
        return wanted ? of(platform) : of(platform, List::of);
    }

    /** Of every service that is built. */
    public static ClassTraining of(Platform platform) {
        return of(platform, () -> caches(platform));
    }

    private static ClassTraining of(Platform platform, Supplier<List<ClassCache>> caches) {
        return new ClassTraining(
                caches,
                platform.home().root(),
                platform.state().logs(),
                platform.state().run());
    }

    /** One for every service that is built. */
    public static List<ClassCache> caches(Platform platform) {
        return Parts.of(platform).present().stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .filter(service -> service.name().equals(service.kind()))
                .map(Service::classCache)
                .toList();
    }

    /** Makes what is missing; a failure is a line in the log and nothing else. */
    @Override
    public void run() {
        List<ClassCache> all;
        try {
            all = caches.get();
        } catch (Refusal e) {
            LOG.warn("no classes are trained: {}", e.sentence());
            return;
        }
        for (ClassCache cache : all) {
            try {
                if (isStopped()) {
                    return;
                }
                make(cache);
            } catch (IOException | UncheckedIOException e) {
                LOG.warn("the classes of {} could not be trained", cache.service(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void make(ClassCache cache) throws IOException, InterruptedException {
        Path file = cache.file();
        if (Files.exists(file) || Files.exists(cache.refusal())) {
            return;
        }
        Files.createDirectories(cache.folder());
        // Two platforms of one project may train at once.
        Path fresh = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid());
        long begun = System.nanoTime();
        try {
            Optional<String> wrong = train(cache, fresh);
            if (isStopped()) {
                return;
            }
            if (wrong.isPresent()) {
                Files.writeString(cache.refusal(), wrong.get() + "\n");
                LOG.warn("{} starts without a class cache: {}", cache.service(), wrong.get());
                return;
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            cache.forgetOlder();
            LOG.info(
                    "the classes of {} were trained in {} s, {} MiB, for its next start",
                    cache.service(),
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
                    Files.size(file) / MEBI);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Empty where a cache was made and is taken; else why not. */
    private Optional<String> train(ClassCache cache, Path fresh) throws IOException, InterruptedException {
        int port = freePort();
        int management = freePort();
        Process service = start(cache, List.of("-XX:AOTCacheOutput=" + fresh, "-jar"), List.of(), port, management);
        if (service == null) {
            return Optional.of("the platform was stopped");
        }
        String asked = "http://127.0.0.1:" + management;
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(LISTENS_SECONDS);
        // One that ends because it has no store has still loaded what it starts with.
        while (!service.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS) && System.nanoTime() < until) {
            if (Service.answers(asked + "/q/health/live")) {
                QUESTIONS.forEach(question -> Service.answers(asked + question));
                Service.answers("http://127.0.0.1:" + port + "/api/" + cache.service() + "/v1/");
                break;
            }
        }
        if (service.isAlive()) {
            Posix.send(service.pid(), Signal.TERM);
        }
        if (!ended(service)) {
            return Optional.of("it did not end, see " + log);
        }
        if (!Files.isRegularFile(fresh)) {
            return Optional.of("the JVM has made none, see " + log);
        }
        // This mode ends with an error where the cache is not taken.
        Process check = start(
                cache,
                List.of("-XX:AOTMode=on", "-XX:AOTCache=" + fresh, "-cp"),
                List.of("--version"),
                port,
                management);
        return check != null && ended(check) && check.exitValue() == 0
                ? Optional.empty()
                : Optional.of("the JVM refuses the one it has made, see " + log);
    }

    private synchronized @Nullable Process start(
            ClassCache cache, List<String> before, List<String> after, int port, int management) throws IOException {
        if (stopped) {
            return null;
        }
        List<String> command =
                new ArrayList<>(List.of("nice", "-n", "19", Home.java().toString()));
        command.addAll(cache.flags());
        command.addAll(before);
        command.add(cache.jar().toString());
        command.addAll(after);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KEPU_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(TrainingEnvironment.of(port, management));
        Process started = builder.start();
        process = started;
        ProcessIdentity.of(started.pid()).ifPresent(pidFile::write);
        return started;
    }

    private boolean ended(Process child) throws InterruptedException {
        boolean ended = child.waitFor(WRITES_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            kill(child);
        }
        pidFile.delete();
        return ended;
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Ends it at once and leaves nothing behind. */
    void stop() {
        Process child;
        synchronized (this) {
            stopped = true;
            child = process;
        }
        if (child != null && child.isAlive()) {
            kill(child);
        }
    }

    /** With the JVM it may have started to write the file. */
    private static void kill(Process child) {
        List<ProcessHandle> all = new ArrayList<>(child.descendants().toList());
        all.add(child.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
