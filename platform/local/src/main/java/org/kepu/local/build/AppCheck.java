package org.kepu.local.build;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** The own checks of what npm builds, the app and the dashboards, made while Maven builds and tests everything else. */
record AppCheck(FutureTask<Boolean> running) {

    /** Begins them; they begin with installing packages, which an app that was built has. */
    static AppCheck begin(App app, Boards boards) {
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            app.check();
            boards.check();
            return true;
        });
        Thread.ofPlatform().daemon().name("app-check").start(task);
        return new AppCheck(task);
    }

    /** Waits for them; {@code Refusal} where one does not pass. */
    void end() throws IOException, InterruptedException {
        try {
            running.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException refusal -> throw refusal;
                case null, default ->
                    throw new IllegalStateException("the app or the dashboards could not be checked", e);
            }
        }
    }
}
