package org.kepu.testkit.boards;

/**
 * A variable of a board whose values a question gives.
 *
 * @param multi whether several values can be chosen at once
 * @param text what gives its values; it may name variables before it
 */
public record Variable(String name, boolean multi, Question.Language language, String text) {}
