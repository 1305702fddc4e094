package org.kepu.content.push;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Some lines of a list of recipients, as stored; written once and never changed.
 *
 * @param id {@code <list>:<step>}, steps from 0
 */
public record RecipientStep(@BsonId String id, List<Recipient> recipients) {

    public RecipientStep {
        recipients = List.copyOf(recipients);
    }
}
