package org.kepu.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A wire to the provider that keeps every byte the door sends over it. */
final class Overheard {

    private static final Logger LOG = Logger.getLogger(Overheard.class);
    private static @Nullable Overheard running;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ServerSocket door;
    private final int provider;

    private Overheard(ServerSocket door, int provider) {
        this.door = door;
        this.provider = provider;
    }

    /** A wire to a port of this machine. */
    static synchronized Overheard to(int provider) {
        try {
            Overheard wire = new Overheard(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), provider);
            Thread.ofVirtual().start(wire::accept);
            running = wire;
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one of these tests. */
    static synchronized Overheard running() {
        Overheard wire = running;
        if (wire == null) {
            throw new IllegalStateException("no wire has been laid");
        }
        return wire;
    }

    String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Everything that was said to the provider until now. */
    String said() {
        return said.toString(StandardCharsets.ISO_8859_1);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket caller = door.accept();
                Socket called = new Socket(InetAddress.getLoopbackAddress(), provider);
                Thread.ofVirtual().start(() -> pass(caller, called, said));
                Thread.ofVirtual().start(() -> pass(called, caller, OutputStream.nullOutputStream()));
            } catch (IOException gone) {
                LOG.debug("somebody hung up", gone);
            }
        }
    }

    private static void pass(Socket from, Socket to, OutputStream copy) {
        byte[] bytes = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                copy.write(bytes, 0, read);
                to.getOutputStream().write(bytes, 0, read);
            }
        } catch (IOException gone) {
            LOG.debug("somebody hung up", gone);
        }
    }
}
