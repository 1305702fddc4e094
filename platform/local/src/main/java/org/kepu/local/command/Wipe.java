package org.kepu.local.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.supervise.RunningPlatform;

/**
 * {@code make wipe}: removes the state for good, after the folder's name was typed; never a folder no platform made. The
 * secrets stay unless they are named too: no backup holds them, and without them none can be restored. A demonstration's go
 * with it.
 */
public record Wipe(List<StateFolder> folders) {

    public int run(boolean force, boolean withSecrets) {
        folders.forEach(StateFolder::refuseForeign);
        for (StateFolder state : folders) {
            RunningPlatform running = new RunningPlatform(state);
            if (running.isSupervised() || !running.orphans().isEmpty()) {
                throw new Refusal("Kepu runs in " + state.root() + ": run `make down` first.");
            }
        }
        List<StateFolder> there = folders.stream().filter(StateFolder::exists).toList();
        if (there.isEmpty()) {
            System.out.println("There is no state to remove.");
        }
        for (StateFolder state : there) {
            boolean whole = withSecrets || state.isDemo() || !Files.exists(state.secrets());
            if (!whole && holdsOnlySecrets(state)) {
                System.out.println("There is no state to remove in " + state.root() + " but " + state.secrets()
                        + ": `make wipe ALL=1` removes that, too.");
                continue;
            }
            if (!force && !confirmed(state, whole)) {
                throw new Refusal("Nothing was removed from " + state.root() + ".");
            }
            remove(state, whole);
            System.out.println(
                    whole
                            ? "Removed " + state.root() + "."
                            : "Removed " + state.root() + " but for " + state.secrets()
                                    + ", which no backup holds: `make wipe ALL=1` removes them, too.");
        }
        return 0;
    }

    private static boolean holdsOnlySecrets(StateFolder state) {
        try (Stream<Path> entries = Files.list(state.root())) {
            return entries.allMatch(entry -> entry.equals(state.secrets()) || entry.equals(state.mark()));
        } catch (IOException e) {
            throw new Refusal("The folder " + state.root() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static boolean confirmed(StateFolder state, boolean whole) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal("`make wipe` asks before it removes " + state.root() + "; in a script set FORCE=1.");
        }
        String name = state.root().getFileName().toString();
        String typed = console.readLine(
                "This removes all data in %s, %s. Type %s to go on: ",
                state.root(),
                whole ? "and every key, without which no backup of it can be restored" : "but not its keys in secrets/",
                name);
        return name.equals(typed);
    }

    private static void remove(StateFolder state, boolean whole) {
        try {
            Files.walkFileTree(state.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return !whole && directory.equals(state.secrets())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (whole || !file.equals(state.mark())) {
                        Files.delete(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    if (whole || !directory.equals(state.root())) {
                        Files.delete(directory);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Refusal("The folder " + state.root() + " could not be removed: " + e.getMessage() + ".", e);
        }
    }
}
