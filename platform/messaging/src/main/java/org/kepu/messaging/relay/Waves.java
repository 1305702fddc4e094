package org.kepu.messaging.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A batch cut so that the n-th event of every key is in the n-th wave. A wave is sent when the one before is
 * acknowledged, so an event the broker refuses holds the later ones of its key while all others go on.
 */
final class Waves {

    private Waves() {}

    static List<List<PendingEvent>> of(List<PendingEvent> batch) {
        List<List<PendingEvent>> waves = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (PendingEvent event : batch) {
            int wave = next.merge(event.line(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(event);
        }
        return waves;
    }
}
