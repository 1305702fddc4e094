package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Check 3: what of the events of a release the present events break. Each folder is laid out as {@code kepu/}. */
record EventCompatibility(Path released, Path present) {

    List<String> problems() throws IOException {
        EventCatalogue before = EventCatalogue.from(source(released));
        EventCatalogue now = EventCatalogue.from(source(present));
        EventSchemas oldSchemas = EventSchemas.from(source(released), false);
        EventSchemas newSchemas = EventSchemas.from(source(present), true);
        List<String> problems = new ArrayList<>();
        for (EventCatalogue.Entry event : before.events()) {
            if (now.find(event.ceType()).isEmpty()) {
                problems.add(event.ceType() + " is gone: a new version is published beside the old one");
                continue;
            }
            SchemaGrowth.problems(schema(released, event), schema(present, event))
                    .forEach(problem -> problems.add(event.ceType() + problem));
            for (Path example : EventFiles.of(released.resolve("events"), event, "examples")) {
                newSchemas
                        .validate(event.ceType(), EventFiles.text(example))
                        .forEach(error -> problems.add("old example " + example.getFileName() + error));
            }
            for (Path example : EventFiles.of(present.resolve("events"), event, "examples")) {
                oldSchemas
                        .validate(event.ceType(), EventFiles.text(example))
                        .forEach(error -> problems.add("new example " + example.getFileName() + error));
            }
        }
        return problems;
    }

    /** A folder that leaves the common schemas out, as the wrong cases do, uses those of this version. */
    private static ContractSource source(Path folder) {
        return path ->
                (Files.exists(folder.resolve(path)) ? ContractSource.folder(folder) : ContractSource.jar()).text(path);
    }

    private static JsonNode schema(Path folder, EventCatalogue.Entry event) {
        return ContractFiles.parse(source(folder).text(event.file()), JsonNode.class);
    }
}
