package org.kepu.day.part;

import org.kepu.day.Day;

/** Addresses of the day's figures. */
final class Figure {

    private Figure() {}

    /** The figure of a kind for the whole city on the day. */
    static String path(String kind) {
        return "/api/metrics/v1/figures/" + kind + "?place=" + Day.CITY + "&from=" + Day.DATE + "&to=" + Day.DATE;
    }

    /** The facts behind it. */
    static String facts(String kind) {
        return "/api/metrics/v1/facts?kind=" + kind + "&place=" + Day.CITY + "&from=" + Day.DATE + "&to=" + Day.DATE;
    }
}
