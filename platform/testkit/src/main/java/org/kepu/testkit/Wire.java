package org.kepu.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The wire between the application under test and a server. A test cuts it, sees what the application does without the
 * server, and mends it: {@code @DatabaseWire Wire wire} in a class with {@code @WithPostgres(wire = true)}.
 */
public final class Wire implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Wire.class);

    private final InetSocketAddress server;
    private final ServerSocket door;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Wire(InetSocketAddress server, ServerSocket door) {
        this.server = server;
        this.door = door;
    }

    /** A wire to a server; the application connects to {@link #port()} instead. */
    public static Wire to(String host, int port) {
        try {
            ServerSocket door = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
            Wire wire = new Wire(new InetSocketAddress(host, port), door);
            Thread.ofVirtual().name("wire").start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay a wire to " + host + ":" + port, e);
        }
    }

    /** Where the application connects, on the loopback address. */
    public int port() {
        return door.getLocalPort();
    }

    /** Breaks every connection and refuses new ones until {@link #mend()}. */
    public void cut() {
        cut = true;
        hangUp();
    }

    /** Lets connections through again. */
    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException goneOrClosed) {
                LOG.trace("A caller went away, or the door was closed, which ends the loop", goneOrClosed);
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        open.add(caller);
        Socket called = new Socket();
        open.add(called);
        if (cut) {
            hangUp();
            return;
        }
        called.connect(server);
        Thread.ofVirtual().start(() -> pump(caller, called));
        Thread.ofVirtual().start(() -> pump(called, caller));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException hungUp) {
            LOG.trace("One end hung up; now both are closed, and the application sees it", hungUp);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private void hangUp() {
        for (Socket socket : Set.copyOf(open)) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException("cannot cut the wire", e);
            }
            open.remove(socket);
        }
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot take down the wire", e);
        }
        hangUp();
    }
}
