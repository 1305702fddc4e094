package org.kepu.testkit.server;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One copy of a server in this JVM.
 *
 * <p>Quarkus loads test code in a class loader per application and closes it at a restart. A server must outlive that,
 * so its class is taken from the system class loader and only types of the JDK pass between the two.
 */
final class OncePerJvm {

    private OncePerJvm() {}

    /** Starts the server if it does not run yet, and tells its addresses. */
    @SuppressWarnings("unchecked")
    static Map<String, String> addresses(Class<? extends Supplier<Map<String, String>>> server) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ClassLoader system = ClassLoader.getSystemClassLoader();
        thread.setContextClassLoader(system);
        try {
            Object copy = Class.forName(server.getName(), true, system)
                    .getDeclaredConstructor()
                    .newInstance();
            return ((Supplier<Map<String, String>>) copy).get();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot start " + server.getName() + " for tests", e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
