package org.kepu.supply.list;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.supply.licence.Reported;

/** The lists as files: one for each part, and the whole. */
public final class ListFiles {

    private static final String WHOLE = "kepu";
    private static final String ENDING = ".cdx.json";

    private ListFiles() {}

    /** Writes them into a folder, the whole last; {@link ListRefused} where CycloneDX's schema refuses one. */
    public static List<Path> write(Path folder, List<Listing> parts) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> former = Files.list(folder)) {
            for (Path file :
                    former.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                Files.delete(file);
            }
        }
        List<Listing> all = new ArrayList<>(parts);
        all.add(Listing.merged(WHOLE, parts.getFirst().version(), parts));
        List<Path> written = new ArrayList<>();
        for (Listing listing : all) {
            String json = CycloneDx.write(listing);
            List<String> wrong = CycloneDx.wrong(json);
            if (!wrong.isEmpty()) {
                throw new ListRefused("CycloneDX refuses the list of " + listing.name() + ": "
                        + String.join("; ", wrong.subList(0, Math.min(5, wrong.size()))));
            }
            Path file = folder.resolve(listing.name() + ENDING);
            Files.writeString(file, json);
            written.add(file);
        }
        return written;
    }

    /** Every component of every part once, for the report: of what ships, and of what is only fetched. */
    public static List<Reported> merged(List<Listing> parts) {
        return Stream.of(true, false)
                .flatMap(ships -> Listing.merged(
                                WHOLE,
                                "",
                                parts.stream()
                                        .filter(part -> part.ships() == ships)
                                        .toList())
                        .components()
                        .values()
                        .stream()
                        .map(one -> new Reported(one.called(), one.version(), one.licence(), ships, one.parts())))
                .toList();
    }
}
