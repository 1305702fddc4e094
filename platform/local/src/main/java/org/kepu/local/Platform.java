package org.kepu.local;

import org.jspecify.annotations.Nullable;
import org.kepu.local.keep.BackupFolder;

/** What every part needs to know to run: folders, settings, secrets, and whether this is a demonstration. */
public final class Platform {

    private final Home home;
    private final Settings settings;
    private final StateFolder state;
    private final boolean demo;
    private @Nullable Secrets secrets;

    /** A platform whose secrets are read, or drawn, when the first part asks for one. */
    public Platform(Home home, Settings settings, StateFolder state, boolean demo) {
        this.home = home;
        this.settings = settings;
        this.state = state;
        this.demo = demo;
    }

    public Home home() {
        return home;
    }

    public Settings settings() {
        return settings;
    }

    public StateFolder state() {
        return state;
    }

    public synchronized Secrets secrets() {
        Secrets known = secrets;
        if (known == null) {
            known = Secrets.of(state.secrets());
            secrets = known;
        }
        return known;
    }

    /** Whether city time may be moved and the realm has accounts. */
    public boolean isDemo() {
        return demo;
    }

    /** Where backups lie: the setting {@code backup.folder}, or beside the state folder. */
    public BackupFolder backups() {
        String named = settings.find("backup.folder");
        return new BackupFolder(
                named == null
                        ? state.root().resolveSibling(state.root().getFileName() + "-backup")
                        : home.resolve(named));
    }

    /** The Keycloak realm: {@code kepu}, or {@code kepu-demo} with its invented accounts. */
    public String realm() {
        return demo ? "kepu-demo" : "kepu";
    }

    /** The mode every service is told ({@code kepu.mode}); production is never run by this program. */
    public String mode() {
        return demo ? "demo" : "development";
    }
}
