package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kepu.local.Refusal;

/** The account PostgreSQL runs under: it refuses to run as root. */
sealed interface PostgresAccount {

    /** What stands before the command. */
    List<String> prefix();

    /** Gives the data folder to the account. */
    void own(Path data);

    /** An ordinary user: nothing to do. */
    record Own() implements PostgresAccount {

        @Override
        public List<String> prefix() {
            return List.of();
        }

        @Override
        public void own(Path data) {}
    }

    /** Root inside a user namespace without a mapping: the process sees itself as nobody, files stay root's. */
    record Namespace() implements PostgresAccount {

        static final List<String> PREFIX = List.of("unshare", "--user");

        @Override
        public List<String> prefix() {
            return PREFIX;
        }

        @Override
        public void own(Path data) {}
    }

    /** Root where namespaces are forbidden (many containers): the user {@code nobody} owns and runs it. */
    record Nobody() implements PostgresAccount {

        static final List<String> PREFIX =
                List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--");

        @Override
        public List<String> prefix() {
            return PREFIX;
        }

        @Override
        public void own(Path data) {
            UserPrincipalLookupService accounts = data.getFileSystem().getUserPrincipalLookupService();
            try {
                var nobody = accounts.lookupPrincipalByName("nobody");
                var nogroup = accounts.lookupPrincipalByGroupName("nogroup");
                Files.walkFileTree(data, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                            throws IOException {
                        return visitFile(folder, attributes);
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
                        view.setOwner(nobody);
                        view.setGroup(nogroup);
                        return FileVisitResult.CONTINUE;
                    }
                });
            } catch (IOException e) {
                throw new Refusal("PostgreSQL's folder " + data + " cannot be given to the user nobody.", e);
            }
            if (!works("test", "-w", data.toString())) {
                throw new Refusal("PostgreSQL does not run as root and the user nobody cannot reach " + data
                        + ": run as an ordinary user, or set KEPU_STATE to a folder everybody may enter.");
            }
        }

        private static boolean works(String... command) {
            return Probe.succeeds(java.util.stream.Stream.concat(PREFIX.stream(), java.util.Arrays.stream(command))
                    .toList());
        }
    }

    /** The account that works here. */
    static PostgresAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new Own();
        }
        if (Probe.succeeds(List.of("unshare", "--user", "true"))) {
            return new Namespace();
        }
        if (Probe.succeeds(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--", "true"))) {
            return new Nobody();
        }
        throw new Refusal("PostgreSQL does not run as root, and neither unshare nor setpriv works on this machine: "
                + "run as an ordinary user.");
    }

    /** Whether a command exists here and ends well. */
    final class Probe {

        private Probe() {}

        static boolean succeeds(List<String> command) {
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
            } catch (IOException e) {
                return false;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
