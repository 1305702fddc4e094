package org.kepu.imports;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What this service can import, by kind. */
@ApplicationScoped
class Importers {

    private final Map<String, RowImporter> byKind;

    Importers(@All List<RowImporter> importers) {
        this.byKind = importers.stream().collect(Collectors.toMap(RowImporter::kind, Function.identity()));
    }

    Optional<RowImporter> of(String kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
