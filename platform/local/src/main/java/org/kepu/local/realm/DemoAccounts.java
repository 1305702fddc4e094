package org.kepu.local.realm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The 460 accounts of the demonstration in Puyang (濮阳): 60 of staff, 400 of volunteers.
 *
 * <pre>
 * city-admin, city-operator, organiser-410900, dispatcher-410900   the city
 * editor-1 … 3, reviewer-1 … 3                                     the city
 * county-operator-410922, organiser-410922, dispatcher-410922      each of the eight counties
 * village-dispatcher-410922100                                     five townships of 清丰县 and four of 范县, by their nine digits
 * village-dispatcher-410926100201                                  金村, a village of 范县
 * venue-manager-01 … 16                                            no grant: managing a venue is a row in venues
 * volunteer-001 … 400                                              no grant
 * </pre>
 */
public final class DemoAccounts {

    private static final String REGISTER = "/kepu/places/410900-puyang.csv";
    private static final String CITY = "410900000000";

    /** How many townships of which county have a dispatcher of their own, the first in the register's order. */
    private static final Map<String, Integer> TOWNSHIPS = new TreeMap<>(Map.of("410922000000", 5, "410926000000", 4));

    private static final String VILLAGE = "410926100201";
    private static final int EDITORS = 3;
    private static final int VENUE_MANAGERS = 16;
    private static final int VOLUNTEERS = 400;

    private DemoAccounts() {}

    private record Place(String code, String name, String level, String parent) {}

    /** Staff first, then volunteers, always in the same order. */
    public static List<DemoAccount> all() {
        List<DemoAccount> accounts = new ArrayList<>(staff(register()));
        for (int i = 1; i <= VOLUNTEERS; i++) {
            accounts.add(new DemoAccount("volunteer-%03d".formatted(i), "志愿者%03d".formatted(i), List.of()));
        }
        return accounts;
    }

    private static List<DemoAccount> staff(List<Place> places) {
        List<DemoAccount> staff = new ArrayList<>();
        staff.add(account("city-admin", "市级管理员", "admin", CITY));
        staff.add(account("city-operator", "市级办事员", "operator", CITY));
        staff.add(account("organiser-410900", "市级组织者", "organiser", CITY));
        staff.add(account("dispatcher-410900", "市级调度员", "dispatcher", CITY));
        for (int i = 1; i <= EDITORS; i++) {
            staff.add(account("editor-" + i, "编辑" + i, "editor", CITY));
            staff.add(account("reviewer-" + i, "审核员" + i, "reviewer", CITY));
        }
        for (Place county :
                places.stream().filter(place -> place.level().equals("county")).toList()) {
            String digits = county.code().substring(0, 6);
            staff.add(account("county-operator-" + digits, county.name() + "办事员", "operator", county.code()));
            staff.add(account("organiser-" + digits, county.name() + "组织者", "organiser", county.code()));
            staff.add(account("dispatcher-" + digits, county.name() + "调度员", "dispatcher", county.code()));
        }
        TOWNSHIPS.forEach((county, townships) -> places.stream()
                .filter(place ->
                        place.level().equals("township") && place.parent().equals(county))
                .limit(townships)
                .map(place -> dispatcher(place.code().substring(0, 9), place))
                .forEach(staff::add));
        places.stream()
                .filter(place -> place.code().equals(VILLAGE))
                .map(DemoAccounts::villagePerson)
                .forEach(staff::add);
        for (int i = 1; i <= VENUE_MANAGERS; i++) {
            staff.add(new DemoAccount("venue-manager-%02d".formatted(i), "场馆管理员%02d".formatted(i), List.of()));
        }
        return staff;
    }

    private static DemoAccount dispatcher(String digits, Place place) {
        return account("village-dispatcher-" + digits, place.name() + "调度员", "dispatcher", place.code());
    }

    /** The one of 金村 posts what goes on in the village as well. */
    private static DemoAccount villagePerson(Place place) {
        DemoAccount dispatcher = dispatcher(VILLAGE, place);
        return new DemoAccount(
                dispatcher.username(),
                dispatcher.title(),
                List.of("dispatcher@" + place.code(), "organiser@" + place.code()));
    }

    private static DemoAccount account(String username, String title, String role, String place) {
        return new DemoAccount(username, title, List.of(role + "@" + place));
    }

    private static List<Place> register() {
        try (InputStream file = Objects.requireNonNull(DemoAccounts.class.getResourceAsStream(REGISTER));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Place(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(REGISTER + " cannot be read", e);
        }
    }
}
