package org.kepu.local.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The phone app and the console, built by npm into {@code services/web/app/dist} before Maven packs them into the web
 * service; not at all when neither they nor the HTTP contracts they are typed by have changed.
 */
final class App {

    private static final String FOLDER = "services/web/app";
    private static final List<String> SOURCES = List.of(FOLDER, "contracts/src/main/resources/kepu/http");

    private final Path root;
    private final Npm npm;
    private final Path dist;
    private final Path stampFile;

    App(Path root) {
        this.root = root;
        this.npm = new Npm(root.resolve(FOLDER), root.resolve("target/app.log"));
        this.dist = root.resolve(FOLDER).resolve("dist");
        this.stampFile = root.resolve("target/app.stamp");
    }

    /** Whether there is nothing to build, or it lies there built; from which sources is another question. */
    boolean isThere() {
        return !npm.exists() || Files.isDirectory(dist);
    }

    /** Builds it where that is needed, with one line of progress; {@code Refusal} where it cannot be built. */
    void build() throws IOException, InterruptedException {
        if (!npm.exists()) {
            return;
        }
        String stamp = SourceStamp.of(root, SOURCES);
        if (Files.isDirectory(dist)
                && Files.exists(stampFile)
                && Files.readString(stampFile).equals(stamp)) {
            return;
        }
        System.out.println("Building the app for phones and desks by npm, log " + npm.log());
        long begun = System.nanoTime();
        Files.deleteIfExists(stampFile);
        npm.install();
        npm.run("build");
        Files.writeString(stampFile, stamp);
        System.out.printf("Built the app after %.0f s.%n", (System.nanoTime() - begun) / 1e9);
    }

    /** Runs the app's own checks: types, tests, format. */
    void check() throws IOException, InterruptedException {
        if (npm.exists()) {
            Npm checks = new Npm(npm.folder(), root.resolve("target/app-check.log"));
            System.out.println("Checking the app by `npm run check`, log " + checks.log());
            checks.install();
            checks.run("check");
        }
    }
}
