package org.kepu.local.command;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.part.Parts;
import org.kepu.local.part.Service;
import org.kepu.local.part.Signal;
import org.kepu.local.supervise.PartStatus;
import org.kepu.local.supervise.Phase;
import org.kepu.local.supervise.RunningPlatform;

/**
 * {@code make roll S=venues}: starts every replica of a service anew, one after the other, each only when the one before is
 * ready; what was asked of one meanwhile the others answer. That is how a new version takes the place of an old one.
 */
public final class Roll {

    private static final long POLL_MILLIS = 200;
    private static final long LIMIT_SECONDS = 300;

    private final Platform platform;
    private final RunningPlatform running;
    private final boolean alone;

    /** @param alone whether a service with one replica is started anew, too, although nobody answers meanwhile */
    public Roll(Platform platform, boolean alone) {
        this.platform = platform;
        this.alone = alone;
        this.running = new RunningPlatform(platform.state());
    }

    /** One service, or all of them one after the other where it is null. */
    public int run(List<String> kinds) throws InterruptedException {
        if (!running.isSupervised()) {
            throw new Refusal("Kepu is not running in " + platform.state().root() + ".");
        }
        List<Service> services = Parts.of(platform).present().stream()
                .filter(Service.class::isInstance)
                .map(Service.class::cast)
                .toList();
        List<String> asked = kinds.isEmpty()
                ? services.stream().map(Service::kind).distinct().toList()
                : kinds;
        for (String kind : asked) {
            List<String> replicas = services.stream()
                    .filter(service -> service.kind().equals(kind))
                    .map(Service::name)
                    .toList();
            roll(kind, replicas);
        }
        return 0;
    }

    private void roll(String kind, List<String> replicas) throws InterruptedException {
        if (replicas.size() < 2 && !(alone && replicas.size() == 1)) {
            throw new Refusal(
                    replicas.isEmpty()
                            ? "There is no service " + kind + " here."
                            : kind + " has one replica, so nobody would answer meanwhile: set " + kind
                                    + ".replicas=2 and start again, or `bin/kepu-local kill " + kind + "`.");
        }
        for (String replica : replicas) {
            List<String> others = replicas.stream()
                    .filter(other -> !other.equals(replica) && status(other).phase() != Phase.READY)
                    .toList();
            if (!others.isEmpty()) {
                throw new Refusal(String.join(", ", others) + " does not answer, so " + replica
                        + " must not end now: see `make status`.");
            }
            System.out.printf("%-14s is asked to end%n", replica);
            long before = status(replica).pid();
            running.signal(replica, Signal.TERM);
            PartStatus after = awaitNew(replica, before);
            System.out.printf("%-14s ready after %s, process %d%n", replica, after.seconds(), after.pid());
        }
    }

    private PartStatus awaitNew(String replica, long before) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            PartStatus now = status(replica);
            if (now.phase() == Phase.READY && now.pid() != before) {
                return now;
            }
            if (System.nanoTime() > end) {
                throw new Refusal(replica + " is not back after " + LIMIT_SECONDS
                        + " s; the others go on as they are: see" + " `make logs S=" + replica + "`.");
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private PartStatus status(String replica) {
        return running.parts().stream()
                .filter(part -> part.part().equals(replica))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal(replica + " was not started with the others: `make down` and `make up` start it."));
    }
}
