package org.kepu.venues.recognition;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;

/** Reads and writes reviews. */
@ApplicationScoped
class Reviews implements PanacheRepositoryBase<ReviewRow, UUID> {

    private final CityTime time;

    Reviews(CityTime time) {
        this.time = time;
    }

    void add(UUID recognition, ReviewDesk.Review review, String by) {
        ReviewRow row = new ReviewRow();
        row.id = review.id();
        row.recognitionId = recognition;
        row.at = review.at();
        row.by = by;
        row.outcome = review.outcome();
        row.score = review.score();
        row.words = review.words();
        row.rectifyBy = review.rectifyBy();
        row.validTo = review.validTo();
        row.reason = review.reason();
        persist(row);
    }

    List<ReviewDesk.Review> of(UUID recognition) {
        return list("recognitionId = ?1 order by id desc", recognition).stream()
                .map(row -> new ReviewDesk.Review(
                        row.id,
                        time.inCity(row.at),
                        row.outcome,
                        row.score,
                        row.words,
                        row.rectifyBy,
                        row.validTo,
                        row.reason))
                .toList();
    }
}
