package org.kepu.web.once;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.kepu.web.WebConfig;

/** Removes answers nobody will ask for again, in small transactions so that no request waits for it. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class AnswerCleanUp {

    private final KeptAnswers answers;
    private final WebConfig.Answers config;

    @Inject
    AnswerCleanUp(KeptAnswers answers, WebConfig config) {
        this.answers = answers;
        this.config = config.answers();
    }

    /** Removes every answer older than {@code kepu.web.answers.keep}; tells how many. */
    @Scheduled(
            every = "${kepu.web.answers.clean-up-every:10m}",
            delayed = "1m",
            identity = "http-answers",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        run();
    }

    int run() {
        int batch = config.cleanUpBatch();
        int removed = 0;
        int last;
        do {
            last = QuarkusTransaction.requiringNew().call(() -> answers.removeOlderThan(config.keep(), batch));
            removed += last;
        } while (last == batch);
        return removed;
    }
}
