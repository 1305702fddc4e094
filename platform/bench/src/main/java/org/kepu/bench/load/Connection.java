package org.kepu.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One kept-alive connection with at most one request under way. */
final class Connection implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 20;

    private final SocketChannel channel;
    private ByteBuffer in = ByteBuffer.allocate(8 * 1024);
    private int number;
    private long countsFrom;

    private Connection(SocketChannel channel) {
        this.channel = channel;
    }

    static Connection open(InetSocketAddress target, Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(target);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        Connection connection = new Connection(channel);
        channel.register(selector, SelectionKey.OP_READ, connection);
        return connection;
    }

    /** Sends a request; {@code countsFrom} is kept for its answer. */
    void send(int requestNumber, byte[] request, long from) throws IOException {
        number = requestNumber;
        countsFrom = from;
        in.clear();
        ByteBuffer out = ByteBuffer.wrap(request);
        while (out.hasRemaining()) {
            channel.write(out);
        }
    }

    /** Reads what has come; gives the answer once it is complete. */
    @Nullable HttpAnswer receive() throws IOException {
        if (channel.read(in) < 0) {
            throw new IOException("the service closed the connection");
        }
        HttpAnswer answer = HttpAnswer.read(in.array(), in.position());
        if (answer == null && !in.hasRemaining()) {
            if (in.capacity() >= MOST_BYTES) {
                throw new IOException("an answer of more than " + MOST_BYTES + " bytes");
            }
            in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
        }
        return answer;
    }

    int number() {
        return number;
    }

    long countsFrom() {
        return countsFrom;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
