package org.kepu.testkit.server;

import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * One copy of a server in this JVM.
 *
 * <p>Quarkus loads test code in a class loader per application and closes it at a restart. A server must outlive that,
 * so its class is taken from the system class loader and only types of the JDK pass between the two.
 */
final class OncePerJvm {

    private static final Logger LOG = Logger.getLogger(OncePerJvm.class);
    private static final long WORTH_SAYING = Duration.ofMillis(20).toMillis();

    private OncePerJvm() {}

    /** Starts the server if it does not run yet, and tells its addresses. */
    @SuppressWarnings("unchecked")
    static Map<String, String> addresses(Class<? extends Supplier<Map<String, String>>> server) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        long begin = System.nanoTime();
        try {
            Object copy = Class.forName(server.getName(), true, system)
                    .getDeclaredConstructor()
                    .newInstance();
            Map<String, String> addresses = ((Supplier<Map<String, String>>) copy).get();
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            if (millis > WORTH_SAYING) {
                LOG.infof("a server of the tests is up: server=%s millis=%d", server.getSimpleName(), millis);
            }
            return addresses;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + server.getName() + " for tests", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
