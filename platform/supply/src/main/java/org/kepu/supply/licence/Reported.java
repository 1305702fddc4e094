package org.kepu.supply.licence;

import java.util.SortedSet;

/**
 * A row of the report.
 *
 * @param component {@code group:name}, or a package of npm
 * @param expression what it may be taken under
 * @param ships whether we hand it on
 * @param parts the parts of the product it is in
 */
public record Reported(String component, String version, String expression, boolean ships, SortedSet<String> parts) {}
