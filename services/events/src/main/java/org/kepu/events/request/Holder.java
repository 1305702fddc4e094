package org.kepu.events.request;

/**
 * Who has to deal with a request: the dispatchers of a place.
 *
 * @param level of the place register: village, township, county, city
 */
record Holder(String place, String level) {}
