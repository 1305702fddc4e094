package org.kepu.observability.reading;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Which servers answer, as this service sees it: {@code kepu_<service>_part_up}. */
@ApplicationScoped
class PartFigures implements FigureSource {

    private final List<Asked> parts;

    PartFigures(@All List<Part> parts) {
        this.parts = parts.stream()
                .filter(Part::isUsed)
                .map(part -> new Asked(part.part(), part::ask))
                .toList();
    }

    @Override
    public String name() {
        return "parts";
    }

    @Override
    public List<Figure> read() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Asked part : parts) {
            figures.add(Figure.of("part.up", "part", part.name(), part.answers() ? 1 : 0));
        }
        return figures;
    }
}
