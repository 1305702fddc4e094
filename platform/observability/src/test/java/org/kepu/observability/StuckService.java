package org.kepu.observability;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** A process whose orderly shutdown never comes to an end. */
final class StuckService {

    private StuckService() {}

    public static void main(String[] arguments) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        ProcessEnd stuck = new ProcessEnd() {
            @Override
            public void orderly(int code) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }

            @Override
            public void now(int code) {
                new JvmEnd().now(code);
            }
        };
        FatalExitConfig soon = new FatalExitTest.Settings(true, Duration.ZERO, Duration.ofMillis(200));
        new FatalExit(soon, stuck).because("stuck", new IllegalStateException("stuck"));
        never.await();
    }
}
