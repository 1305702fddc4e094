package org.kepu.messaging.documents.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** A moment as the store's own date, so that it sorts: to the millisecond, and read back in the city's offset. */
final class OffsetDateTimeCodec implements Codec<OffsetDateTime> {

    private final ZoneId zone;

    OffsetDateTimeCodec(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void encode(BsonWriter writer, OffsetDateTime value, EncoderContext context) {
        writer.writeDateTime(value.toInstant().toEpochMilli());
    }

    @Override
    public OffsetDateTime decode(BsonReader reader, DecoderContext context) {
        return Instant.ofEpochMilli(reader.readDateTime()).atZone(zone).toOffsetDateTime();
    }

    @Override
    public Class<OffsetDateTime> getEncoderClass() {
        return OffsetDateTime.class;
    }
}
