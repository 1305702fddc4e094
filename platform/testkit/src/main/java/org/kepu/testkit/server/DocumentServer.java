package org.kepu.testkit.server;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.function.Supplier;

/** The document store of this test JVM, in memory: {@code uri}. */
public final class DocumentServer implements Supplier<Map<String, String>> {

    private static final class Started {
        private static final Map<String, String> ADDRESS =
                Containers.areWanted() ? Containers.documents() : inThisJvm();
    }

    private static Map<String, String> inThisJvm() {
        MongoServer server = new MongoServer(H2Backend.inMemory());
        InetSocketAddress address = server.bind();
        return Map.of("uri", "mongodb://127.0.0.1:%d/?retryWrites=false".formatted(address.getPort()));
    }

    @Override
    public Map<String, String> get() {
        return Started.ADDRESS;
    }
}
