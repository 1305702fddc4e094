package org.kepu.local.part;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;

/** One short exchange with a server, for readiness: bytes out, the first bytes in. */
record Tcp(String host, int port) {

    private static final int MILLIS = 2_000;

    /** The first {@code length} bytes of the answer, or empty where nobody answers in two seconds. */
    Optional<byte[]> ask(byte[] question, int length) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), MILLIS);
            socket.setSoTimeout(MILLIS);
            socket.getOutputStream().write(question);
            socket.getOutputStream().flush();
            return Optional.of(new DataInputStream(socket.getInputStream()).readNBytes(length))
                    .filter(answer -> answer.length == length);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
