package org.kepu.volunteers.appointment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;
import org.kepu.security.places.Places;

/**
 * Which places have somebody in a role on a day, and which have nobody (覆盖, 空缺). Computed from the intervals, so a lapse
 * counts on its day whether or not anything has run.
 */
@ApplicationScoped
public class Coverage {

    private static final String HELD = """
            select distinct place from appointment
            where role = ? and status in ('confirmed', 'ended', 'lapsed') and valid_from <= ?
              and (valid_to is null or valid_to >= ?) and (ended_on is null or ended_on > ?)""";

    private final AgroalDataSource database;
    private final Places places;

    Coverage(AgroalDataSource database, Places places) {
        this.database = database;
        this.places = places;
    }

    /**
     * How many places of a level have somebody.
     *
     * @param units places of the level that exist on the day
     * @param covered those of them with at least one appointment in force; two count once
     */
    public record Share(String place, String name, int units, int covered) {}

    /** A place of its own and the places directly below it. */
    public record Picture(Share whole, List<Share> parts) {}

    /** Coverage of a place and of each part directly below it. */
    Picture of(String role, String place, String level, LocalDate day) {
        PlaceTree tree = places.tree();
        Set<String> held = held(role, day);
        List<Share> parts = tree.children(place).stream()
                .filter(child -> child.existsOn(day))
                .map(child -> share(tree, child.code(), child.name(), level, day, held))
                .toList();
        String name = tree.find(place).map(Place::name).orElse(place);
        return new Picture(share(tree, place, name, level, day, held), parts);
    }

    /** The places of a level below a place that have nobody on a day, by code, after a code. */
    List<Place> vacant(String role, String place, String level, LocalDate day, String after, int limit) {
        Set<String> held = held(role, day);
        return units(places.tree(), place, level, day).stream()
                .filter(unit -> !held.contains(unit.code()) && unit.code().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private static Share share(
            PlaceTree tree, String place, String name, String level, LocalDate day, Set<String> held) {
        List<Place> units = units(tree, place, level, day);
        int covered =
                (int) units.stream().filter(unit -> held.contains(unit.code())).count();
        return new Share(place, name, units.size(), covered);
    }

    private static List<Place> units(PlaceTree tree, String place, String level, LocalDate day) {
        return tree.atLevel(place, level).stream()
                .filter(unit -> unit.existsOn(day))
                .toList();
    }

    private Set<String> held(String role, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HELD)) {
            select.setString(1, role);
            select.setObject(2, day);
            select.setObject(3, day);
            select.setObject(4, day);
            Set<String> held = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    held.add(row.getString(1));
                }
            }
            return held;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read which places have somebody", e);
        }
    }
}
