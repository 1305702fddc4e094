package org.kepu.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.kepu.supply.licence.LicenceReport;
import org.kepu.supply.licence.Policy;
import org.kepu.supply.licence.Reported;
import org.kepu.supply.list.ListFiles;
import org.kepu.supply.list.ListRefused;
import org.kepu.supply.list.Listing;
import org.kepu.supply.list.Parts;

/** Writes the lists of components and the report of licences; {@code bin/sbom} makes what they are written from. */
public final class Sbom {

    private static final Path LISTS = Path.of("target/sbom");

    private Sbom() {}

    /** The only word is the folder of the project. */
    public static void main(String[] arguments) throws IOException {
        try {
            System.exit(write(Path.of(arguments[0])) ? 0 : 1);
        } catch (ListRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static boolean write(Path root) throws IOException {
        Policy policy = Policy.read(root);
        List<Listing> parts = Parts.of(root, policy);
        List<Reported> rows = rows(parts);
        List<String> refusals = LicenceReport.refusals(rows, policy);
        if (!refusals.isEmpty()) {
            refusals.forEach(System.err::println);
            return false;
        }
        List<Path> written = ListFiles.write(root.resolve(LISTS), parts);
        System.out.printf(
                "%d lists in %s, the whole in %s.%n",
                written.size(), LISTS, written.getLast().getFileName());
        Path report = root.resolve(LicenceReport.FILE);
        String text = LicenceReport.write(rows, policy);
        boolean same = Files.exists(report) && Files.readString(report).equals(text);
        Files.writeString(report, text);
        System.out.println(LicenceReport.FILE + (same ? " is as it was." : " is new: read it and commit it."));
        return true;
    }

    /** What the report says of everything that is not our own. */
    static List<Reported> rows(List<Listing> parts) {
        return ListFiles.merged(parts).stream()
                .filter(row -> !row.component().startsWith("org.kepu:"))
                .toList();
    }
}
