package org.kepu.testkit;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Sets moved city time back, so that no test sees the clock of the one before it. */
public final class WallTimeAgain implements QuarkusTestAfterEachCallback, QuarkusTestAfterAllCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        if (!(context.getTestInstance() instanceof KeepsCityTime)) {
            reset();
        }
    }

    @Override
    public void afterAll(QuarkusTestContext context) {
        reset();
    }

    private static void reset() {
        ArcContainer running = Arc.container();
        if (running != null) {
            running.select(MovableTime.class).stream().forEach(MovableTime::reset);
        }
    }
}
