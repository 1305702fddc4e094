package org.kepu.local.supervise;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.kepu.local.part.Signal;

/** Two calls of the operating system that Java does not offer: a session of one's own, and any signal. */
final class Posix {

    private static final MethodHandle SETSID = handle("setsid", FunctionDescriptor.of(ValueLayout.JAVA_INT));
    private static final MethodHandle KILL =
            handle("kill", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));

    private Posix() {}

    private static MethodHandle handle(String name, FunctionDescriptor shape) {
        Linker linker = Linker.nativeLinker();
        return linker.downcallHandle(linker.defaultLookup().findOrThrow(name), shape);
    }

    /** Leaves the terminal's session, so that Ctrl-C there and a closed terminal do not reach this process. */
    static void detach() {
        try {
            int session = (int) SETSID.invokeExact();
            if (session < 0) {
                throw new IllegalStateException("setsid failed: the supervisor leads a process group already");
            }
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("setsid could not be called", e);
        }
    }

    /** Sends a signal; false where there is no such process any more. */
    static boolean send(long pid, Signal signal) {
        try {
            return (int) KILL.invokeExact((int) pid, signal.number()) == 0;
        } catch (Throwable e) {
            throw new IllegalStateException("kill could not be called", e);
        }
    }
}
