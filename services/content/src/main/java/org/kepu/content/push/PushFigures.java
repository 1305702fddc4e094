package org.kepu.content.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.content.inbox.Messages;
import org.kepu.messaging.documents.Stored;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;

/**
 * What became of pushes (R23): {@code kepu_content_pushes} by state, {@code kepu_content_push_overdue_seconds} how far behind the
 * oldest is that should be out, {@code kepu_content_messages_held}.
 */
@ApplicationScoped
class PushFigures implements FigureSource {

    private static final int LOOKED_AT = 100;

    private final Pushes pushes;
    private final Messages messages;
    private final CityTime time;

    PushFigures(Pushes pushes, Messages messages, CityTime time) {
        this.pushes = pushes;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public String name() {
        return "pushes";
    }

    @Override
    public List<Figure> read() {
        List<Figure> figures = new ArrayList<>();
        for (PushStatus status : PushStatus.values()) {
            figures.add(Figure.of("pushes", "status", status.code(), pushes.countOf(status)));
        }
        OffsetDateTime now = time.now();
        long overdue = pushes.due(now, LOOKED_AT).stream()
                .mapToLong(each -> behind(each, now))
                .max()
                .orElse(0);
        figures.add(Figure.of("push.overdue.seconds", overdue));
        figures.add(Figure.of("messages.held", messages.held()));
        return figures;
    }

    private static long behind(Stored<PushDocument> stored, OffsetDateTime now) {
        PushDocument push = stored.data();
        OffsetDateTime since = push.sendAt() == null ? push.frozenAt() : push.sendAt();
        return since == null ? 0 : Math.max(0, Duration.between(since, now).toSeconds());
    }
}
