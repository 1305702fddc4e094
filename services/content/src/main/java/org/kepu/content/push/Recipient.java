package org.kepu.content.push;

/**
 * One line of a list of recipients.
 *
 * @param personRef who is told
 * @param place the subscribed place that was reached
 * @param group the primary group that was reached, {@code unspecified} included
 */
public record Recipient(String personRef, String place, String group) {}
