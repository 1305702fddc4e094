package org.kepu.e2e.alert;

import java.util.List;

/**
 * Something that happens to the platform, and the alerts it must set off.
 *
 * @param text what is done, in a few words
 * @param alerts every one of them fires; others may
 * @param begin does it, and leaves it so
 * @param end puts it right
 */
public record Cause(String text, List<String> alerts, Act begin, Act end) {

    /** Something done to real servers. */
    public interface Act {
        void run() throws Exception;
    }
}
