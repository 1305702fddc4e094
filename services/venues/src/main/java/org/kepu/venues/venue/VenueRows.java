package org.kepu.venues.venue;

import java.util.List;
import java.util.Objects;
import org.kepu.base.CityTime;

/** Moves a venue between its row and its state. */
final class VenueRows {

    private VenueRows() {}

    static void write(VenueRow row, Venue venue) {
        VenueFile file = venue.file();
        VenueProfile profile = file.profile();
        row.status = VenueStatus.of(venue).code();
        row.name = profile.name();
        row.kind = profile.kind();
        row.organisationId = profile.organisation();
        row.place = profile.place();
        row.address = profile.address();
        row.phone = profile.phone();
        row.hours = profile.hours();
        row.description = profile.description();
        row.groups = profile.groups().toArray(String[]::new);
        row.themes = profile.themes().toArray(String[]::new);
        row.openedOn = profile.openedOn();
        row.demonstration = profile.demonstration();
        row.registeredBy = file.registeredBy();
        row.registeredAt = file.registeredAt();
        row.listedOn = file.listedOn();
        row.badges = file.badges();
        row.statusReason = null;
        row.statusWords = null;
        row.statusDay = null;
        switch (venue) {
            case Venue.TurnedDown down -> {
                row.statusReason = down.refusal().reason();
                row.statusWords = down.refusal().words();
            }
            case Venue.Suspended suspended -> {
                row.statusReason = suspended.suspension().reason();
                row.statusDay = suspended.suspension().until();
            }
            case Venue.Closed closed -> {
                row.statusReason = closed.closing().reason();
                row.statusDay = closed.closing().day();
            }
            case Venue.Submitted ignored -> {}
            case Venue.Listed ignored -> {}
        }
    }

    static Venue read(VenueRow row, CityTime time) {
        VenueProfile profile = new VenueProfile(
                row.name,
                row.kind,
                row.organisationId,
                row.place,
                row.address,
                row.phone,
                row.hours,
                row.description,
                List.of(row.groups),
                List.of(row.themes),
                row.openedOn,
                row.demonstration);
        VenueFile file = new VenueFile(
                row.id, profile, row.registeredBy, time.inCity(row.registeredAt), row.listedOn, row.badges);
        return switch (VenueStatus.ofCode(row.status)) {
            case SUBMITTED -> new Venue.Submitted(file, row.version);
            case REFUSED ->
                new Venue.TurnedDown(
                        file, new Venue.Refusal(reason(row), Objects.requireNonNull(row.statusWords)), row.version);
            case LISTED -> new Venue.Listed(file, row.version);
            case SUSPENDED -> new Venue.Suspended(file, new Venue.Suspension(reason(row), row.statusDay), row.version);
            case CLOSED ->
                new Venue.Closed(
                        file, new Venue.Closing(reason(row), Objects.requireNonNull(row.statusDay)), row.version);
        };
    }

    private static String reason(VenueRow row) {
        return Objects.requireNonNull(row.statusReason, "a venue in this state has a reason");
    }
}
