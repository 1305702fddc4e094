package org.kepu.supply.list;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What npm's lock file says that comes with the app: everything that is not a tool of development. */
public final class LockFile {

    private static final String MODULES = "node_modules/";

    private LockFile() {}

    /** {@code name:version} of each. */
    public static SortedSet<String> shipped(Path file) throws IOException {
        SortedSet<String> shipped = new TreeSet<>();
        JsonNode packages = new ObjectMapper().readTree(file.toFile()).path("packages");
        for (Map.Entry<String, JsonNode> entry : packages.properties()) {
            int from = entry.getKey().lastIndexOf(MODULES);
            JsonNode locked = entry.getValue();
            boolean tool =
                    locked.path("dev").asBoolean() || locked.path("devOptional").asBoolean();
            if (from >= 0
                    && !tool
                    && !locked.path("optional").asBoolean()
                    && !locked.path("peer").asBoolean()) {
                shipped.add(entry.getKey().substring(from + MODULES.length()) + ":"
                        + locked.path("version").asText());
            }
        }
        return shipped;
    }
}
