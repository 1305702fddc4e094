package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;

/**
 * Where sessions are held (场次地点): villages and townships of every county in turn, as the register names them; and who runs
 * them there. 范县, where the volunteers live, comes first.
 */
final class Spots {

    /** The step of asking for the places directly below one: who counts by county learns the parents from it. */
    private static final String BELOW = "places.below";

    private static final String SPOT = "spot ";
    private static final String ORGANISER = "organiser ";
    private static final String OPERATOR = "operator ";

    private final Day day;
    private final Map<String, List<String>> below = new HashMap<>();
    private final List<String> counties = new ArrayList<>();

    /** A place of a session, and the county around it, whose staff run it. */
    record Spot(String place, String county) {

        /** The names of demonstration accounts have the first six digits of their county's code. */
        String organiser() {
            return "organiser-" + county.substring(0, 6);
        }

        String operator() {
            return "county-operator-" + county.substring(0, 6);
        }
    }

    /** Asks the register for the counties, and notes one village of each. */
    Spots(Day day) {
        this.day = day;
        counties.addAll(below(Day.CITY));
        counties.remove(Day.COUNTY);
        counties.addFirst(Day.COUNTY);
        for (int i = 0; i < counties.size(); i++) {
            Spot spot = number(i);
            day.ids().put(SPOT + spot.county(), List.of(spot.place()));
        }
    }

    int counties() {
        return counties.size();
    }

    /** One place after the other: from county to county, in each from township to township, villages and townships by turns. */
    Spot number(int number) {
        String county = counties.get(number % counties.size());
        int turn = number / counties.size();
        List<String> townships = below(county);
        String township = townships.get(turn % townships.size());
        List<String> villages = turn % 2 == 0 ? below(township) : List.of(township);
        return new Spot(villages.get(turn / townships.size() % villages.size()), county);
    }

    private List<String> below(String code) {
        return below.computeIfAbsent(code, this::ask);
    }

    private List<String> ask(String code) {
        JsonNode places = day.api()
                .awaitGot(
                        BELOW,
                        Day.CITY_OPERATOR,
                        "/api/venues/v1/places/" + code + "/children",
                        answer -> answer.accepted() && !answer.got().isEmpty());
        List<String> codes = new ArrayList<>();
        places.forEach(place -> codes.add(place.path("code").asText()));
        if (codes.isEmpty()) {
            throw new IllegalStateException("the register names nothing below " + code);
        }
        return codes;
    }

    /** A village of a county. */
    static String in(Day day, String county) {
        return day.ids().getOrDefault(SPOT + county, List.of(county)).getFirst();
    }

    /** Notes who runs a session. */
    static void note(Day day, String session, Spot spot) {
        day.ids().put(ORGANISER + session, List.of(spot.organiser()));
        day.ids().put(OPERATOR + session, List.of(spot.operator()));
    }

    /** Who announced a session; where nothing is noted, the organiser of 范县. */
    static String organiser(Day day, String session) {
        return day.ids()
                .getOrDefault(ORGANISER + session, List.of(Activities.ORGANISER))
                .getFirst();
    }

    /** The operator of the county in which a session is held. */
    static String operator(Day day, String session) {
        return day.ids()
                .getOrDefault(OPERATOR + session, List.of(Day.COUNTY_OPERATOR))
                .getFirst();
    }
}
