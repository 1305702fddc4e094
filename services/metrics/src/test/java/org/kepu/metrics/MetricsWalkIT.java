package org.kepu.metrics;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.Walk;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class MetricsWalkIT extends Walk {

    private static final String PLACE = "410926000000";

    @Override
    protected String staffToken() {
        return Tokens.staff("walker", "operator@" + PLACE);
    }

    @Override
    protected Map<String, String> pathParameters() {
        return Map.of("kind", "session");
    }

    @Override
    protected Map<String, String> queryParameters() {
        return Map.of("place", PLACE, "kind", "session", "from", "2024-09-21", "to", "2024-09-21");
    }

    @Override
    protected Set<String> readsNoThing() {
        // Its path names a kind of fact; an unknown one is a wrong parameter.
        return Set.of("FigureResource_figure");
    }
}
