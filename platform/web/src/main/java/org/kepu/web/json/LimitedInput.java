package org.kepu.web.json;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kepu.web.Refused;
import org.kepu.web.TooLarge;

/** A body of unannounced length that is refused as soon as it grows too long. */
final class LimitedInput extends FilterInputStream {

    private final long limit;
    private long read;

    LimitedInput(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int some = super.read(bytes, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int some) {
        read += some;
        if (read > limit) {
            throw new Refused(new TooLarge(limit));
        }
    }
}
