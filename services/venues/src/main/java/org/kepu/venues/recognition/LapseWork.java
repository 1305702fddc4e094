package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;

/** Ends what has passed its last valid day (到期失效), once. */
@ApplicationScoped
class LapseWork implements DueHandler {

    static final String KIND = "recognition-lapse";

    private final Recognitions recognitions;
    private final Holdings holdings;
    private final CityTime time;

    LapseWork(Recognitions recognitions, Holdings holdings, CityTime time) {
        this.recognitions = recognitions;
        this.holdings = holdings;
        this.time = time;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().path("recognition").asText());
        if (recognitions.read(id).orElseThrow() instanceof Recognition.Conferred conferred
                && conferred.grant().isOver(time.today())) {
            holdings.lapse(conferred, conferred.lapse());
        }
    }
}
