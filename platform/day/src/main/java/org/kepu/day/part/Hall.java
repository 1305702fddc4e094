package org.kepu.day.part;

import java.util.List;

/**
 * A venue managers register (场馆). The first bear the names of halls the plan wants to open up to science (任务(二)3), none of a
 * person, and stand in 华龙区, the seat of the city; the others are numbered. All carry the mark of demonstration data.
 *
 * @param kind a code of the vocabulary {@code venue-kind}
 * @param county the first six digits of its code
 */
record Hall(String name, String kind, String county) {

    private static final List<String> NAMED = List.of("中原油田展览馆", "市博物馆", "市规划展览馆");
    private static final String SEAT = "410902";
    private static final List<String> COUNTIES = List.of("410922", "410923", "410926", "410927", "410928");

    /** One venue after the other, from 0. */
    static Hall number(int number) {
        return number < NAMED.size()
                ? new Hall(NAMED.get(number) + "（演示）", "museum", SEAT)
                : new Hall("演示场馆 " + (number + 1), "science-museum", countyOf(number));
    }

    /** The counties in turn. */
    static String countyOf(int number) {
        return COUNTIES.get(number % COUNTIES.size());
    }

    String place() {
        return county + "000000";
    }

    /** The account of the county that lists it. */
    String operator() {
        return "county-operator-" + county;
    }
}
