package org.kepu.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.local.backup.Backup;
import org.kepu.local.backup.Drill;
import org.kepu.local.backup.Restore;
import org.kepu.local.command.Addresses;
import org.kepu.local.command.Down;
import org.kepu.local.command.Logs;
import org.kepu.local.command.PartCommand;
import org.kepu.local.command.Rebuild;
import org.kepu.local.command.Replay;
import org.kepu.local.command.Republish;
import org.kepu.local.command.Roll;
import org.kepu.local.command.RotateKeys;
import org.kepu.local.command.Status;
import org.kepu.local.command.Train;
import org.kepu.local.command.Up;
import org.kepu.local.command.Wipe;
import org.kepu.local.command.WriteRealm;
import org.kepu.local.diagnose.Diagnostics;
import org.kepu.local.lan.LanAddress;
import org.kepu.local.supervise.RunningPlatform;
import org.kepu.local.supervise.Supervisor;
import org.kepu.local.watch.Rules;

/** The command line {@code kepu-local}; exit code 0 for yes and done, 1 for no, each no with one sentence. */
public final class Main {

    private static final String USAGE =
            "kepu-local up [--demo] [--lan] | status | logs PART [--follow] | down | wipe [--force] | kill PART | stop"
                    + " PART | start PART | roll [SERVICE] | rotate-keys [--status] | addresses | realm | rules [FILE"
                    + " [FOLDER]] | republish --from=MOMENT|all [--service=S] [--dry-run] | replay [--service=S]"
                    + " [--dry-run] | rebuild [--force] | backup | restore [--demo] [--to=MOMENT] [--backup=ID] [--secrets=FOLDER] |"
                    + " drill | diagnostics | train";

    private final Home home = Home.find();
    private final Map<String, String> environment = System.getenv();
    private final List<String> words;

    private Main(List<String> words) {
        this.words = words;
    }

    public static void main(String[] arguments) throws InterruptedException {
        int code;
        try {
            code = new Main(Arrays.asList(arguments)).run();
        } catch (Refusal e) {
            System.err.println(e.sentence());
            code = 1;
        }
        System.exit(code);
    }

    private int run() throws InterruptedException {
        boolean demo = words.contains("--demo");
        return switch (words.isEmpty() ? "help" : words.getFirst()) {
            case "up" -> new Up(toStart(demo, words.contains("--lan")), environment).run();
            case "supervise" -> new Supervisor(platform(StateFolder.of(home, environment, demo), demo)).run();
            case "running" ->
                StateFolder.candidates(home, environment).stream()
                                .anyMatch(state -> new RunningPlatform(state).isSupervised())
                        ? 0
                        : 1;
            case "status" -> new Status(existing()).run();
            case "logs" -> new Logs(current()).run(word(1), words.contains("--follow"));
            case "down" -> new Down(StateFolder.candidates(home, environment)).run();
            case "wipe" ->
                new Wipe(StateFolder.candidates(home, environment))
                        .run(words.contains("--force"), words.contains("--with-secrets"));
            case "roll" ->
                new Roll(existing(), false).run(words.stream().skip(1).toList());
            case "rotate-keys" ->
                words.contains("--status") ? new RotateKeys(existing()).show() : new RotateKeys(existing()).run();
            case "republish" ->
                new Republish(existing(), option("--from"), Optional.ofNullable(option("--service")), dry()).run();
            case "replay" -> new Replay(existing(), Optional.ofNullable(option("--service")), dry()).run();
            case "rebuild" -> new Rebuild(existing(), words.contains("--force")).run();
            case "addresses" -> new Addresses(existing()).run();
            case "realm" -> new WriteRealm(home).run();
            case "rules" -> new Rules(home).run(words.subList(1, words.size()));
            case "backup" -> new Backup(existing()).run();
            case "restore" ->
                new Restore(toStart(demo, false))
                        .run(Restore.Wanted.of(
                                option("--backup"),
                                option("--to"),
                                option("--secrets"),
                                words.contains("--despite-gap")));
            case "diagnostics" -> new Diagnostics(existing()).run();
            case "drill" -> new Drill(existing(), environment).run();
            case "train" -> new Train(existing()).run();
            case "kill", "stop", "start" -> new PartCommand(current()).run(words.getFirst(), word(1));
            default -> {
                System.out.println(USAGE);
                yield words.isEmpty() || words.getFirst().equals("help") ? 0 : 1;
            }
        };
    }

    private Platform existing() {
        StateFolder state = current();
        if (!state.exists()) {
            throw new Refusal("Nothing has been started yet: `make up` does.");
        }
        return platform(state, state.isDemo());
    }

    private Platform toStart(boolean demo, boolean lan) {
        Settings settings = Settings.load(environment);
        return new Platform(
                home,
                lan ? settings.onLan(LanAddress.find(environment).host()) : settings,
                StateFolder.of(home, environment, demo),
                demo);
    }

    /** As it was started, or is to be started by the supervisor. */
    private Platform platform(StateFolder state, boolean demo) {
        Settings settings = Settings.load(environment);
        try {
            Path lan = state.lan();
            return new Platform(
                    home, Files.exists(lan) ? settings.onLan(Files.readString(lan)) : settings, state, demo);
        } catch (IOException e) {
            throw new Refusal("The file " + state.lan() + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** The folder whose platform runs, else the first that exists. */
    private StateFolder current() {
        List<StateFolder> candidates = StateFolder.candidates(home, environment);
        return candidates.stream()
                .filter(state -> new RunningPlatform(state).isSupervised())
                .findFirst()
                .or(() -> candidates.stream().filter(StateFolder::exists).findFirst())
                .orElse(candidates.getFirst());
    }

    private boolean dry() {
        return words.contains("--dry-run");
    }

    /** What stands behind the equals sign of an option; null without it. */
    private @Nullable String option(String name) {
        return words.stream()
                .filter(word -> word.startsWith(name + "="))
                .map(word -> word.substring(name.length() + 1))
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private String word(int index) {
        @Nullable String word = index < words.size() ? words.get(index) : null;
        if (word == null) {
            throw new Refusal("Which part? For example: kepu-local " + words.getFirst() + " venues.");
        }
        return word;
    }
}
