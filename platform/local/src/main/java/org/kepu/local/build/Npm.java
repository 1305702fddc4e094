package org.kepu.local.build;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kepu.local.Refusal;

/**
 * npm in one folder of the project.
 *
 * @param folder where {@code package.json} and {@code package-lock.json} lie
 * @param log where everything npm prints goes; begun anew by {@link #install()}
 */
record Npm(Path folder, Path log) {

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\.(\\d+)\\.\\d+.*");
    private static final int MAJOR = 20;
    private static final int MINOR = 19;

    /** Whether the folder holds a project whose packages are pinned. */
    boolean exists() {
        return Files.isRegularFile(folder.resolve("package-lock.json"));
    }

    /** Installs the packages of the lock file, unless they were already, from the same file and by the same Node. */
    void install() throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        Files.writeString(log, "");
        String wanted = stamp(node());
        // Inside, so that it goes when somebody removes the packages.
        Path stamp = folder.resolve("node_modules/.kepu-stamp");
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        Files.deleteIfExists(stamp);
        npm(List.of("ci", "--no-audit", "--no-fund", "--no-progress"));
        Files.createDirectories(stamp.getParent());
        Files.writeString(stamp, wanted);
    }

    /** Runs a script of {@code package.json}; one that is not there counts as done. */
    void run(String script) throws IOException, InterruptedException {
        npm(List.of("run", script, "--if-present"));
    }

    private String stamp(String node) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(Files.readAllBytes(folder.resolve("package-lock.json")));
            return node + " " + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The version of Node on this machine; refuses where there is none, or one that is too old. */
    private String node() throws IOException, InterruptedException {
        String found = "none";
        try {
            Process node = process(List.of("node", "--version"));
            try (BufferedReader lines = node.inputReader()) {
                String line = lines.readLine();
                found = line == null ? found : line.strip();
            }
            node.waitFor();
        } catch (IOException e) {
            throw new Refusal(tooOld(found), e);
        }
        Matcher version = VERSION.matcher(found);
        if (version.matches()) {
            int major = Integer.parseInt(version.group(1));
            if (major > MAJOR || major == MAJOR && Integer.parseInt(version.group(2)) >= MINOR) {
                return found;
            }
        }
        throw new Refusal(tooOld(found));
    }

    private static String tooOld(String found) {
        return "The app for browsers is built by Node " + MAJOR + "." + MINOR + " or later, and this machine has "
                + found + ": `make setup` says how to get it.";
    }

    private void npm(List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("npm"));
        command.addAll(words);
        NpmOutput output = new NpmOutput();
        Process npm;
        try {
            npm = process(command);
        } catch (IOException e) {
            throw new Refusal("There is no npm beside Node on this machine: `make setup` says how to get it.", e);
        }
        try (BufferedReader lines = npm.inputReader();
                Writer copy = Files.newBufferedWriter(log, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.write(line + "\n");
                output.read(line);
            }
        }
        if (npm.waitFor() != 0) {
            throw new Refusal(output.failure(String.join(" ", command), log));
        }
    }

    private Process process(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
    }
}
