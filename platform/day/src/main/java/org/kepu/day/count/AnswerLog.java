package org.kepu.day.count;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Every answer of the day in the order it came. Safe for many threads. */
public final class AnswerLog {

    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

    public void add(Answer answer) {
        answers.add(answer);
    }

    public List<Answer> all() {
        return List.copyOf(answers);
    }

    /** The accepted answers of one part of the day. */
    public List<Answer> accepted(String step) {
        return answers.stream()
                .filter(answer -> answer.step().equals(step) && answer.accepted())
                .toList();
    }

    /** How many answers of one part of the day were refused for a reason, named by the end of its type. */
    public long refused(String step, String problem) {
        return answers.stream()
                .filter(answer -> answer.step().equals(step) && !answer.accepted())
                .filter(answer -> answer.got().path("type").asText().endsWith(":" + problem))
                .count();
    }
}
