package org.kepu.volunteers.person;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Since when a person is in a state and who put him there.
 *
 * @param since city time
 * @param by account of who did it
 * @param reason a code of a vocabulary where a reason is asked for
 */
public record Standing(
        OffsetDateTime since, String by, @Nullable String reason) {}
