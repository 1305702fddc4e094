package org.kepu.supply.list;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one part of the product, or all of it, is made of.
 *
 * @param name of the part
 * @param version of the product
 * @param ships whether we hand it on; the rest is fetched by {@code make up} from where its makers publish it
 * @param components by purl
 * @param needs which component needs which others, by purl
 */
public record Listing(
        String name,
        String version,
        boolean ships,
        SortedMap<String, Component> components,
        SortedMap<String, SortedSet<String>> needs) {

    /** All parts as one; a component that is in several is listed once, with the parts it is in. */
    static Listing merged(String name, String version, Collection<Listing> parts) {
        TreeMap<String, Component> components = new TreeMap<>();
        TreeMap<String, SortedSet<String>> needs = new TreeMap<>();
        for (Listing part : parts) {
            part.components.values().forEach(one -> components.merge(one.purl(), one, Component::and));
            part.needs.forEach((from, to) ->
                    needs.computeIfAbsent(from, key -> new TreeSet<>()).addAll(to));
        }
        return new Listing(name, version, parts.stream().anyMatch(Listing::ships), components, needs);
    }
}
