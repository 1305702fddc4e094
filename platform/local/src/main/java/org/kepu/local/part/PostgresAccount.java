package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.local.Refusal;

/**
 * The account PostgreSQL runs under: it refuses to run as root.
 *
 * @param prefix what stands before its command
 * @param owner who owns its files; null leaves them as they are
 */
record PostgresAccount(List<String> prefix, @Nullable Owner owner) {

    /** A user and a group of this machine. */
    record Owner(String user, String group) {}

    /** An ordinary user: nothing to do. */
    private static final PostgresAccount OWN = new PostgresAccount(List.of(), null);

    /** Root in a user namespace without a mapping: the process sees itself as nobody, its files stay root's. */
    private static final PostgresAccount NAMESPACE =
            new PostgresAccount(List.of("unshare", "--user"), new Owner("root", "root"));

    /** Root where namespaces are forbidden, as in many containers. */
    private static final PostgresAccount NOBODY = new PostgresAccount(
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", "--"),
            new Owner("nobody", "nogroup"));

    /** The account that works here. */
    static PostgresAccount choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OWN;
        }
        return Stream.of(NAMESPACE, NOBODY)
                .filter(account -> account.can("true"))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("PostgreSQL does not run as root, and neither unshare nor setpriv works on"
                                + " this machine: run as an ordinary user."));
    }

    private boolean can(String... command) {
        return Tool.succeeds(Stream.concat(prefix.stream(), Stream.of(command)).toList());
    }

    /** Gives a file, or a folder with all it holds, to the account. */
    void own(Path path) {
        if (owner == null) {
            return;
        }
        UserPrincipalLookupService accounts = path.getFileSystem().getUserPrincipalLookupService();
        try (Stream<Path> files = Files.walk(path)) {
            UserPrincipal user = accounts.lookupPrincipalByName(owner.user());
            GroupPrincipal group = accounts.lookupPrincipalByGroupName(owner.group());
            for (Path file : (Iterable<Path>) files::iterator) {
                PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
                view.setOwner(user);
                view.setGroup(group);
            }
        } catch (IOException e) {
            throw new Refusal("PostgreSQL's files in " + path + " cannot be given to " + owner.user() + ".", e);
        }
        if (!can("test", "-w", path.toString())) {
            throw new Refusal("PostgreSQL does not run as root, and the user " + owner.user() + " cannot reach " + path
                    + ": run as an ordinary user, or set KEPU_STATE to a folder everybody may enter.");
        }
    }
}
