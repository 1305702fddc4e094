package org.kepu.local.command;

import java.io.Console;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;
import org.kepu.local.StateFolder;
import org.kepu.local.supervise.RunningPlatform;

/** {@code make wipe}: removes the state for good, after the folder's name was typed; never a folder no platform made. */
public record Wipe(List<StateFolder> folders) {

    public int run(boolean force) {
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
            if (!force && !confirmed(state.root())) {
                throw new Refusal("Nothing was removed from " + state.root() + ".");
            }
            remove(state.root());
            System.out.println("Removed " + state.root() + ".");
        }
        return 0;
    }

    private static boolean confirmed(Path folder) {
        Console console = System.console();
        if (console == null || !console.isTerminal()) {
            throw new Refusal("`make wipe` asks before it removes " + folder + "; in a script set FORCE=1.");
        }
        String name = folder.getFileName().toString();
        String typed = console.readLine("This removes all data in %s. Type %s to go on: ", folder, name);
        return name.equals(typed);
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                    if (e != null) {
                        throw e;
                    }
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new Refusal("The folder " + folder + " could not be removed whole: " + e.getMessage() + ".", e);
        }
    }
}
