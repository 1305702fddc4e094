package org.kepu.venues.place;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.messaging.OutboxFailure;

/** Compares an edition with the register as it stands; the topmost place of the edition is its first row. */
@ApplicationScoped
class PlaceComparison {

    private static final String STANDING = """
            with recursive below as (
              select code from place where code = ?
              union
              select p.code from place p join below b on p.parent = b.code)
            select code, name, level, parent, valid_to is not null as ended from place
            where code in (select code from below) or code = any (?)""";

    private final AgroalDataSource database;

    PlaceComparison(AgroalDataSource database) {
        this.database = database;
    }

    private record Standing(PlaceDifferences.Entry entry, boolean ended) {}

    /** What would change if these rows became the register. */
    PlaceDifferences of(List<PlaceRegisterFile.Row> rows) {
        Map<String, Standing> standing = standing(rows);
        List<PlaceDifferences.Difference> added = new ArrayList<>();
        List<PlaceDifferences.Difference> changed = new ArrayList<>();
        Map<String, PlaceRegisterFile.Row> edition = new TreeMap<>();
        rows.forEach(row -> edition.put(row.code(), row));
        edition.forEach((code, row) -> {
            PlaceDifferences.Entry after = new PlaceDifferences.Entry(row.name(), row.level(), row.parent());
            Standing before = standing.get(code);
            if (before == null) {
                added.add(difference("added", code, null, after));
            } else if (before.ended() || !before.entry().equals(after)) {
                changed.add(difference(before.ended() ? "returned" : "changed", code, before.entry(), after));
            }
        });
        List<PlaceDifferences.Difference> vanished = standing.entrySet().stream()
                .filter(each -> !each.getValue().ended() && !edition.containsKey(each.getKey()))
                .map(each ->
                        difference("vanished", each.getKey(), each.getValue().entry(), null))
                .toList();
        List<PlaceDifferences.Difference> first = Stream.of(vanished, changed, added)
                .flatMap(kind -> kind.stream().limit(PlaceDifferences.SHOWN))
                .toList();
        return new PlaceDifferences(added.size(), changed.size(), vanished.size(), first);
    }

    private static PlaceDifferences.Difference difference(
            String kind, String code, PlaceDifferences.@Nullable Entry before, PlaceDifferences.@Nullable Entry after) {
        return new PlaceDifferences.Difference(kind, code, before, after);
    }

    private Map<String, Standing> standing(List<PlaceRegisterFile.Row> rows) {
        String[] codes = rows.stream().map(PlaceRegisterFile.Row::code).toArray(String[]::new);
        Map<String, Standing> standing = new TreeMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(STANDING)) {
            select.setString(1, rows.getFirst().code());
            select.setArray(2, connection.createArrayOf("text", codes));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    PlaceDifferences.Entry entry = new PlaceDifferences.Entry(
                            row.getString("name"), row.getString("level"), row.getString("parent"));
                    standing.put(row.getString("code"), new Standing(entry, row.getBoolean("ended")));
                }
            }
        } catch (SQLException e) {
            throw new OutboxFailure("could not read places", e);
        }
        return standing;
    }
}
