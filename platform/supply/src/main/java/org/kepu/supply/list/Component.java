package org.kepu.supply.list;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One thing from elsewhere, in one version.
 *
 * @param purl its address in every ecosystem's common form, without where it was downloaded from
 * @param group the group of Maven, or empty
 * @param licence an SPDX expression; empty where it states none
 * @param hashes by the names CycloneDX has for them
 * @param parts the parts of the product it is in
 * @param inside what it carries, for a distribution
 */
public record Component(
        String purl,
        String group,
        String name,
        String version,
        String licence,
        Map<String, String> hashes,
        SortedSet<String> parts,
        List<Component> inside)
        implements Comparable<Component> {

    /** {@code group:name}, or the name alone. */
    public String called() {
        return group.isEmpty() ? name : group + ":" + name;
    }

    /** Whether this project builds it itself. */
    public boolean isOurs() {
        return group.equals("org.kepu");
    }

    Component with(Map<String, String> moreHashes) {
        TreeMap<String, String> all = new TreeMap<>(hashes);
        all.putAll(moreHashes);
        return new Component(purl, group, name, version, licence, all, parts, inside);
    }

    Component and(Component other) {
        TreeSet<String> both = new TreeSet<>(parts);
        both.addAll(other.parts);
        TreeMap<String, String> all = new TreeMap<>(hashes);
        all.putAll(other.hashes);
        return new Component(purl, group, name, version, licence, all, both, inside);
    }

    @Override
    public int compareTo(Component other) {
        return Comparator.comparing(Component::purl)
                .thenComparing(Component::called)
                .compare(this, other);
    }
}
