package org.kepu.venues.place;

import java.time.LocalDate;

/**
 * An import as shown: what it would change, and how far it is.
 *
 * @param status {@code planned}, {@code running}, {@code done} or {@code dropped}
 * @param validFrom the day from which its places are valid; those that vanish end the day before
 * @param total rows of the edition
 * @param done rows looked at
 * @param changed places that were new, changed or ended so far
 * @param differences what was found when it was planned
 */
public record PlaceImportView(
        String id,
        long version,
        String status,
        String register,
        String edition,
        LocalDate validFrom,
        int total,
        int done,
        int changed,
        PlaceDifferences differences) {

    static PlaceImportView of(PlaceImport state) {
        PlaceImport.Order order = state.order();
        PlaceImport.Progress progress = state.progress();
        return new PlaceImportView(
                order.id().toString(),
                state.version(),
                PlaceImportStatus.of(state).code(),
                order.register(),
                order.edition(),
                order.validFrom(),
                progress.total(),
                progress.done(),
                progress.changed(),
                state.differences());
    }
}
