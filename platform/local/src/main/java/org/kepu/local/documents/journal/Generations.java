package org.kepu.local.documents.journal;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;

/** All copies of the trial document store in a backup folder, each with its journal. */
public record Generations(Path folder) {

    /**
     * How near to a moment the documents can be brought.
     *
     * @param moment the one asked for, or an earlier one where a journal ends before it
     */
    public record Reach(String generation, Instant moment) {}

    /** The oldest first. */
    List<Generation> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .filter(entry -> Files.exists(Generation.properties(entry)))
                    .map(Generation::read)
                    .sorted(Comparator.comparing(Generation::begun))
                    .toList();
        } catch (IOException e) {
            throw new Refusal(
                    "The copies of the documents in " + folder + " cannot be listed: " + e.getMessage() + ".", e);
        }
    }

    /** Where the newest copy stands; empty where there is none. */
    public Optional<Instant> newest() {
        return all().stream().map(Generation::begun).max(Comparator.naturalOrder());
    }

    /** Whether a copy was begun at or after a moment. */
    public boolean hasCopySince(Instant moment) {
        return newest().filter(begun -> !begun.isBefore(moment)).isPresent();
    }

    /** The last copy before a moment, and how far its journal, and those that follow it without a gap, reach. */
    public Optional<Reach> reach(Instant wanted) {
        List<Generation> all = all();
        return all.stream()
                .filter(each -> !each.begun().isAfter(wanted))
                .reduce((earlier, later) -> later)
                .map(each -> new Reach(each.name(), reached(each, next(all, each), wanted)));
    }

    private static @Nullable Generation next(List<Generation> all, Generation each) {
        int index = all.indexOf(each);
        return index + 1 < all.size() ? all.get(index + 1) : null;
    }

    private static Instant reached(Generation generation, @Nullable Generation next, Instant wanted) {
        Instant last = last(generation);
        boolean wholeUntilNext = next != null
                && generation.name().equals(next.follows())
                && next.followsUntil() != null
                && !last.isBefore(next.followsUntil());
        return wholeUntilNext || last.isAfter(wanted) ? wanted : last;
    }

    /** The moment of the last whole entry, or of the copy where there is none. */
    private static Instant last(Generation generation) {
        try {
            Instant last = generation.journal().read(entry -> true).last();
            return last == null ? generation.begun() : last;
        } catch (IOException e) {
            throw new Refusal("The journal in " + generation.folder() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The moment of the last entry of one generation; empty where it is not there, or damaged. */
    Optional<Instant> lastOfWhole(String name) throws IOException {
        for (Generation each : all()) {
            if (each.name().equals(name) && each.journal().read(entry -> true).whole()) {
                return Optional.of(last(each));
            }
        }
        return Optional.empty();
    }

    Generation named(String name) {
        return Generation.read(folder.resolve(name));
    }

    /** Puts the copy a moment is reached from into a file that is not there yet. */
    public void unpack(Reach reach, Path file) throws IOException {
        named(reach.generation()).unpackTo(file);
    }

    /**
     * Carries out again what the journal holds until the moment.
     *
     * @param store answers a command, or throws what it refuses it with
     * @return how many commands there were
     * @throws Refusal where an answer is another one than then: what would come out is not what was there
     */
    public int replay(Reach reach, UnaryOperator<Document> store) throws IOException {
        int[] commands = {0};
        named(reach.generation()).journal().read(entry -> {
            if (entry.at().isAfter(reach.moment())) {
                return false;
            }
            if (!entry.isPulse()) {
                commands[0]++;
                if (answer(store, entry.document()) != entry.answer()) {
                    throw new Refusal("A change of the documents of " + entry.at() + " does not repeat as it happened:"
                            + " nothing later than that moment can be restored from this copy.");
                }
            }
            return true;
        });
        return commands[0];
    }

    private static int answer(UnaryOperator<Document> store, Document command) {
        try {
            return Entry.sum(store.apply(command));
        } catch (MongoServerException e) {
            return Entry.sum(null);
        }
    }

    /** Folders no restore to a moment at or after this one needs: those of copies before the last one before it. */
    public List<Path> neededNoMore(Instant oldest) {
        List<Generation> before =
                all().stream().filter(each -> !each.begun().isAfter(oldest)).toList();
        return before.stream()
                .limit(Math.max(0, before.size() - 1))
                .map(Generation::folder)
                .toList();
    }
}
