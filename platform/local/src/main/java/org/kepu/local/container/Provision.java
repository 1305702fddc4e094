package org.kepu.local.container;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kepu.local.Home;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;
import org.kepu.local.StateFolder;
import org.kepu.local.part.Kafka;
import org.kepu.local.part.Part;
import org.kepu.local.part.Postgres;

/**
 * What containers need before they can start, done by the same code as {@code make up}; every step may be done again.
 *
 * <ul>
 *   <li>{@code secrets FOLDER}: draws all secrets and writes each container's file
 *   <li>{@code stores}: databases and roles, topics
 *   <li>{@code realm}: the realm at Keycloak, and where people find web
 *   <li>{@code administrator NAME PLACE}: the account of the first administrator
 * </ul>
 */
public final class Provision {

    private static final String USAGE = "secrets FOLDER | stores | realm | administrator NAME PLACE";
    private static final int TRIES = 120;

    private final Platform platform;
    private final List<String> words;

    private Provision(Platform platform, List<String> words) {
        this.platform = platform;
        this.words = words;
    }

    /** Does one step; exit code 0 for done, 1 with one sentence for not. */
    public static void main(String[] arguments) throws InterruptedException {
        int code = 0;
        try {
            Map<String, String> environment = System.getenv();
            boolean demo = "demo".equals(environment.get("KEPU_MODE"));
            Home home = Home.find();
            StateFolder state = StateFolder.of(home, environment, demo);
            new Provision(new Platform(home, Settings.load(environment), state, demo), Arrays.asList(arguments)).run();
        } catch (Refusal e) {
            System.err.println(e.sentence());
            code = 1;
        } catch (IOException e) {
            System.err.println("It could not be done: " + e + ".");
            code = 1;
        }
        System.exit(code);
    }

    private void run() throws IOException, InterruptedException {
        switch (words.isEmpty() ? "" : words.getFirst()) {
            case "secrets" -> new InstallationSecrets(platform, Path.of(word(1))).write();
            case "stores" -> stores();
            case "realm" -> new Realm(platform).bring();
            case "administrator" -> administrator();
            default -> throw new Refusal("One of: " + USAGE + ".");
        }
    }

    private void stores() throws InterruptedException {
        if (platform.isDemo()) {
            // A demonstration's city time is moved through a file, which services must find when they start.
            platform.state().beginAt(OffsetDateTime.parse(platform.settings().text("demo.begins")), started());
        }
        prepare(new Postgres(platform));
        prepare(new Kafka(platform));
    }

    /** Wall time, by which a demonstration's city time is told. */
    private static Instant started() {
        return ProcessHandle.current().info().startInstant().orElseThrow();
    }

    private static void prepare(Part part) throws InterruptedException {
        for (int tries = 1; !part.ready(); tries++) {
            if (tries == TRIES) {
                throw new Refusal(part.name() + " did not answer, asked " + TRIES + " times: see its log.");
            }
            Thread.sleep(Duration.ofSeconds(1));
        }
        part.prepare();
        System.out.println(part.name() + " is prepared.");
    }

    private void administrator() throws IOException {
        Administrator administrator = new Administrator(word(1), word(2));
        System.out.println("Password of " + administrator.name() + ", good for the first sign-in: "
                + administrator.invite(platform));
    }

    private String word(int index) {
        if (index >= words.size()) {
            throw new Refusal("Something is missing after " + words.getFirst() + ": " + USAGE + ".");
        }
        return words.get(index);
    }
}
