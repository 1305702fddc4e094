package org.kepu.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which parts run, where and with how much memory: {@code local.properties}, over it the file named by
 * {@code KEPU_SETTINGS}, over that {@code KEPU_LISTEN}, {@code KEPU_HOST}, {@code KEPU_PARTS},
 * {@code KEPU_BACKUP} and {@code KEPU_CLASS_CACHE}.
 */
public final class Settings {

    private final Properties values;
    private final @Nullable String lan;

    private Settings(Properties values, @Nullable String lan) {
        this.values = values;
        this.lan = lan;
    }

    /** The same settings on a platform that phones in the local network reach at an address. */
    public Settings onLan(String address) {
        return new Settings(values, address);
    }

    /** Where phones in the local network find this machine; null where it serves itself only. */
    public @Nullable String lan() {
        return lan;
    }

    /** Settings as the environment wants them. */
    public static Settings load(Map<String, String> environment) {
        Properties values = new Properties();
        try (InputStream shipped = Settings.class.getResourceAsStream("/local.properties")) {
            values.load(shipped);
        } catch (IOException e) {
            throw new IllegalStateException("local.properties cannot be read", e);
        }
        String other = environment.get("KEPU_SETTINGS");
        if (other != null && !other.isBlank()) {
            try (Reader reader = Files.newBufferedReader(Path.of(other))) {
                values.load(reader);
            } catch (IOException e) {
                throw new Refusal("The settings file " + other + " named by KEPU_SETTINGS cannot be read.", e);
            }
        }
        override(values, "listen", environment.get("KEPU_LISTEN"));
        override(values, "host", environment.get("KEPU_HOST"));
        override(values, "parts", environment.get("KEPU_PARTS"));
        override(values, "web.public", environment.get("KEPU_PUBLIC_URL"));
        override(values, "backup.folder", environment.get("KEPU_BACKUP"));
        override(values, "class-cache", environment.get("KEPU_CLASS_CACHE"));
        return new Settings(values, null);
    }

    private static void override(Properties values, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.setProperty(key, value.strip());
        }
    }

    /** The value of a key that must be there. */
    public String text(String key) {
        String value = values.getProperty(key);
        if (value == null || value.isBlank()) {
            throw new Refusal("The setting " + key + " is missing in local.properties.");
        }
        return value.strip();
    }

    /** The value of a key that may be missing. */
    public @Nullable String find(String key) {
        String value = values.getProperty(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A whole number that must be there and be positive. */
    public int number(String key) {
        String value = text(key);
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("The setting " + key + " must be a whole number, was " + value + ".", e);
        }
        throw new Refusal("The setting " + key + " must be positive, was " + value + ".");
    }

    /** All settings, by name; none of them is a secret. */
    public Map<String, String> all() {
        Map<String, String> all = new TreeMap<>();
        values.stringPropertyNames().forEach(key -> all.put(key, values.getProperty(key)));
        return all;
    }

    /** Names of all settings that are a port. */
    public List<String> portKeys() {
        return values.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".port") || key.endsWith(".management") || key.endsWith("-port"))
                .sorted()
                .toList();
    }

    /** A port, 1 to 65535. */
    public int port(String key) {
        int port = number(key);
        if (port > 65_535) {
            throw new Refusal("The setting " + key + " must be a port, was " + port + ".");
        }
        return port;
    }

    /** Comma-separated names; empty where the key is missing. */
    public List<String> list(String key) {
        return split(find(key), ",");
    }

    /** Flags for a JVM: the common ones and the part's own, from {@code <part>.jvm}. */
    public List<String> jvm(String part) {
        return split(text("jvm.flags") + " " + text(part + ".jvm"), " ");
    }

    private static List<String> split(@Nullable String value, String separator) {
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(separator))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The address everything listens on. */
    public String listen() {
        return text("listen");
    }

    /** The address to reach a part at from this machine: the loopback when everything listens everywhere. */
    public String reach() {
        return listen().equals("0.0.0.0") ? "127.0.0.1" : listen();
    }

    /** The address of one part: where {@code <part>.reach} names it, as among containers, else that of this machine. */
    public String reach(String part) {
        String named = find(part + ".reach");
        return named == null ? reach() : named;
    }

    /** Where browsers and tokens find Keycloak: in the local network behind web, so that one address serves all. */
    public String keycloakUrl() {
        if (lan != null || find("web.public") != null) {
            return webUrl() + "/auth";
        }
        String host = find("keycloak.host");
        return "http://" + (host == null ? text("host") : host) + ":" + port("keycloak.port") + "/auth";
    }

    /** Where programs on this machine reach Keycloak. */
    public String keycloakReach() {
        return "http://" + reach("keycloak") + ":" + port("keycloak.port") + "/auth";
    }

    /** Where browsers find the phone app and the console; no slash at the end. */
    public String webUrl() {
        if (lan != null) {
            return "https://" + lan + ":" + port("web.https-port");
        }
        String named = find("web.public");
        return named == null ? "http://" + text("host") + ":" + port("web.port") : named;
    }

    /** Where Keycloak itself finds web: the public address, unless web has an address of its own among containers. */
    public String webReach() {
        return find("web.reach") == null ? webUrl() : "http://" + reach("web") + ":" + port("web.port");
    }
}
