package org.kepu.testkit;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Sets moved city time back, so that no test sees the clock of the one before it. */
public final class WallTimeAfterEachTest implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        Arc.requireContainer().select(MovableTime.class).stream().forEach(MovableTime::reset);
    }
}
