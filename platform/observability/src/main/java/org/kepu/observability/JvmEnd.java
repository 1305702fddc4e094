package org.kepu.observability;

import io.quarkus.runtime.Quarkus;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends this JVM. */
@ApplicationScoped
class JvmEnd implements ProcessEnd {

    @Override
    public void orderly(int code) {
        Quarkus.asyncExit(code);
    }

    @Override
    public void now(int code) {
        Runtime.getRuntime().halt(code);
    }
}
