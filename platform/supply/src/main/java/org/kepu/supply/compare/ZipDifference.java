package org.kepu.supply.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** In what two zip files differ: their entries, and where those are equal, their order and what is noted beside them. */
final class ZipDifference {

    private ZipDifference() {}

    private record Entry(String hash, String noted) {}

    /** One line for each difference; none only where the difference lies outside of all entries. */
    static List<String> of(Path one, Path other) throws IOException {
        Map<String, Entry> first = entries(one);
        Map<String, Entry> second = entries(other);
        List<String> lines = new ArrayList<>();
        TreeSet<String> names = new TreeSet<>(first.keySet());
        names.addAll(second.keySet());
        for (String name : names) {
            Entry a = first.get(name);
            Entry b = second.get(name);
            if (a == null || b == null) {
                lines.add(name + " only in the " + (a == null ? "second" : "first"));
            } else if (!a.hash().equals(b.hash())) {
                lines.add(name + " differs");
            } else if (!a.noted().equals(b.noted())) {
                lines.add("%s is the same, but noted as %s and %s".formatted(name, a.noted(), b.noted()));
            }
        }
        if (lines.isEmpty() && !List.copyOf(first.keySet()).equals(List.copyOf(second.keySet()))) {
            lines.add("the same entries in another order");
        }
        return lines;
    }

    private static Map<String, Entry> entries(Path file) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Enumeration<? extends ZipEntry> all = zip.entries();
            while (all.hasMoreElements()) {
                ZipEntry entry = all.nextElement();
                byte[] content = zip.getInputStream(entry).readAllBytes();
                String noted = "%s, method %d, %d bytes"
                        .formatted(entry.getTimeLocal(), entry.getMethod(), entry.getCompressedSize());
                entries.put(entry.getName(), new Entry(BuiltFiles.hash(content), noted));
            }
        }
        return entries;
    }
}
