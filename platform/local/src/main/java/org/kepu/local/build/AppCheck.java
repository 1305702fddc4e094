package org.kepu.local.build;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The app's own checks, made while Maven builds and tests everything else. */
record AppCheck(FutureTask<Boolean> running) {

    /** Begins them; they begin with installing packages, which an app that was built has. */
    static AppCheck begin(App app) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            app.check();
            return true;
        });
        Thread.ofPlatform().daemon().name("app-check").start(task);
        return new AppCheck(task);
    }

    /** Waits for them; {@code Refusal} where the app does not pass. */
    void end() throws IOException, InterruptedException {
        try {
            running.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException refusal -> throw refusal;
                case null, default -> throw new IllegalStateException("the app could not be checked", e);
            }
        }
    }
}
