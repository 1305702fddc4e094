package org.kepu.door.forward;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/**
 * The replicas of one service (副本). Calls go to them in turn; one that could not be reached is asked last for a moment, so
 * that it is found again by itself and nobody waits for it meanwhile.
 */
final class Replicas {

    private static final long ASKED_LAST_NANOS = 1_000_000_000L;

    private final String name;
    private final List<ServiceAddress> all;
    private final LongSupplier nanos;
    private final AtomicInteger turn = new AtomicInteger();
    private final Map<ServiceAddress, Long> away = new ConcurrentHashMap<>();

    Replicas(String name, List<ServiceAddress> all, LongSupplier nanos) {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("kepu.door.services." + name + " must name an address");
        }
        this.name = name;
        this.all = List.copyOf(all);
        this.nanos = nanos;
    }

    String name() {
        return name;
    }

    /** Every replica once: whose turn it is first, those that were away a moment ago last. */
    List<ServiceAddress> inTurn() {
        int first = Math.floorMod(turn.getAndIncrement(), all.size());
        List<ServiceAddress> order = new ArrayList<>(all.size());
        List<ServiceAddress> last = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            ServiceAddress address = all.get((first + i) % all.size());
            (isAway(address) ? last : order).add(address);
        }
        order.addAll(last);
        return order;
    }

    private boolean isAway(ServiceAddress address) {
        Long since = away.get(address);
        if (since != null && nanos.getAsLong() - since > ASKED_LAST_NANOS) {
            away.remove(address, since);
            return false;
        }
        return since != null;
    }

    /** It could not be reached, or is ending. */
    void away(ServiceAddress address) {
        if (all.size() > 1) {
            away.put(address, nanos.getAsLong());
        }
    }

    /** A {@code Location} as a browser may follow it: whichever replica names itself. */
    String outward(String location) {
        String outward = location;
        for (ServiceAddress address : all) {
            outward = address.outward(outward);
        }
        return outward;
    }
}
