package org.kepu.observability.reading;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A question with a limit. A server that holds the line without a word counts as away, and is not asked again before the last
 * question has ended.
 */
final class Asked {

    private static final Logger LOG = Logger.getLogger(Asked.class);
    private static final Duration LIMIT = Duration.ofSeconds(4);

    /** Fails where there is no answer. */
    interface Question {
        void ask() throws Exception;
    }

    private final String name;
    private final Question question;
    private @Nullable Thread asking;
    private volatile boolean answered;

    Asked(String name, Question question) {
        this.name = name;
        this.question = question;
    }

    String name() {
        return name;
    }

    /** Whether it answers now, within the limit. */
    boolean answers() throws InterruptedException {
        if (asking == null || !asking.isAlive()) {
            answered = false;
            asking = Thread.ofVirtual().name("kepu-ask-" + name).start(this::ask);
        }
        return asking.join(LIMIT) && answered;
    }

    private void ask() {
        try {
            question.ask();
            answered = true;
        } catch (Exception e) {
            LOG.debugf("no answer: name=%s cause=%s", name, e);
        }
    }
}
