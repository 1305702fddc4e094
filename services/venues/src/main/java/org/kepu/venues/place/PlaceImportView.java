package org.kepu.venues.place;

/** An import as shown: a person sees how far it is. */
public record PlaceImportView(
        String id, long version, String status, String register, String edition, int total, int done, int changed) {

    static PlaceImportView of(PlaceImport state) {
        PlaceImport.Order order = state.order();
        PlaceImport.Progress progress = state.progress();
        return new PlaceImportView(
                order.id().toString(),
                state.version(),
                state instanceof PlaceImport.Done ? "done" : "running",
                order.register(),
                order.edition(),
                progress.total(),
                progress.done(),
                progress.changed());
    }
}
