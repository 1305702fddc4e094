package org.kepu.bench.accept;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.stack.Database;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

/** Volunteers who check in over HTTP: account n at session n modulo the sessions, each with her own token and once. */
public final class CheckIns implements AutoCloseable {

    private static final String PATH = "/api/volunteers/v1/check-ins";

    private final City city;
    private final Scale scale;
    private final String replica;
    private final Database volunteers;

    public CheckIns(City city, Scale scale) {
        this(city, scale, "volunteers");
    }

    /** At one replica of volunteers. */
    public CheckIns(City city, Scale scale, String replica) {
        this.city = city;
        this.scale = scale;
        this.replica = replica;
        this.volunteers = Database.open(city.stack(), "volunteers");
    }

    /** The database they are kept in. */
    public Database database() {
        return volunteers;
    }

    /** Lets everybody check in once more, and begins with nothing unwritten. */
    public void forget() {
        volunteers.empty("service_mark");
        volunteers.run("checkpoint");
    }

    /** As {@link #forget()}, and no event waits any more: only where the relay is paused or held. */
    public void forgetWithEvents() {
        volunteers.empty("service_mark", "outbox_event");
        volunteers.run("checkpoint");
    }

    /** A load that is ready to run: codes fetched, requests written. It must run within half a minute. */
    public HttpLoad ready(List<String> sessions, int people, Pace pace, int connections, BooleanSupplier more) {
        List<String> codes = city.codes(sessions);
        List<byte[]> requests = new ArrayList<>(people);
        for (int account = 0; account < people; account++) {
            requests.add(request(account, codes.get(account % codes.size())));
        }
        return new HttpLoad(
                city.stack().address(replica), connections, pace, Requests.of(requests), more, HttpLoad.Listener.NONE);
    }

    /** A check-in of an account with a code, under a nonce of its own. */
    public byte[] request(int account, String code) {
        String json = "{\"code\":\"" + code + "\",\"phone\":\"bench-phone-" + (10_000_000 + account) + "\"}";
        return Requests.post(
                "volunteers",
                PATH,
                city.tokens().get(account),
                UUID.randomUUID().toString(),
                json);
    }

    /** A window of the closed loop over these sessions. */
    public HttpLoad closedLoop(List<String> sessions) {
        return ready(
                sessions, scale.people(), Pace.closedLoop(), scale.connections(), HttpLoad.lasting(scale.window()));
    }

    /** Runs windows until the service is warm; nothing of them is kept. */
    public void warmUp(Say say) {
        new WarmUp(scale, say).run(() -> {
            forget();
            return closedLoop(city.spread()).run().requireAll(201).perSecond();
        });
    }

    @Override
    public void close() {
        volunteers.close();
    }
}
