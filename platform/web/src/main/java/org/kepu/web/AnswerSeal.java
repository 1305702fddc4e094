package org.kepu.web;

/**
 * Encrypts the answers kept for repeated requests, because an answer may hold personal data. Where a service has no such
 * bean, answers are kept as they are.
 */
public interface AnswerSeal {

    /** Encrypts; {@code context} must be given again to open. */
    byte[] seal(byte[] plain, byte[] context);

    /** Decrypts what {@link #seal} made with the same {@code context}. */
    byte[] open(byte[] sealed, byte[] context);
}
