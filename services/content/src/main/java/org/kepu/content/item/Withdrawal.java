package org.kepu.content.item;

import java.time.OffsetDateTime;

/**
 * Why a published edition was taken back (撤回).
 *
 * @param reason a code of {@code correction-reason}
 * @param words for those who read it
 */
public record Withdrawal(OffsetDateTime at, String reason, String words) {}
