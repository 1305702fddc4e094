package org.kepu.messaging.outage;

import java.util.Map;
import java.util.function.Function;

/**
 * A real server that a test stops and starts. Quarkus loads test code in a class loader per application; a server must
 * outlive that, so it lives in the system class loader and is told what to do in words.
 */
enum Server {
    DATABASE(StoppablePostgres.class),
    BROKER(StoppableKafka.class);

    private final Class<? extends Function<String, Map<String, String>>> server;

    Server(Class<? extends Function<String, Map<String, String>>> server) {
        this.server = server;
    }

    /** Starts it, where it stood before; gives the settings an application needs. */
    Map<String, String> start() {
        return tell("start");
    }

    /** Stops it; its data stay. */
    void stop() {
        tell("stop");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> tell(String word) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            Object copy = Class.forName(server.getName(), true, system)
                    .getDeclaredConstructor()
                    .newInstance();
            return ((Function<String, Map<String, String>>) copy).apply(word);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot " + word + " " + this, e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
