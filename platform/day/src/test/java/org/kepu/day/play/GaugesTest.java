package org.kepu.day.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GaugesTest {

    private static final Gauges GAUGES = new Gauges("""
            # TYPE kepu_metrics_visit_person_times gauge
            kepu_metrics_visit_person_times{group="youth",place="410902000000",span="day"} 12.0
            kepu_metrics_visit_person_times{group="youth",place="410926000000",span="day"} 3.0
            kepu_metrics_visit_person_times{group="seniors",place="410926000000",span="day"} 4.0
            kepu_metrics_visit_person_times{group="officials",place="410926000000",span="day"} 0.0
            kepu_metrics_visit_person_times{group="youth",place="410926000000",span="year"} 1.0E3
            kepu_metrics_visit_person_times_more{group="youth",place="410926000000",span="day"} 7.0
            kepu_venues_outbox_sent_total 21.0
            """);

    @Test
    void shouldAddUpTheSeriesOfASpanByALabel() {
        assertThat(GAUGES.by("kepu_metrics_visit_person_times", Map.of("span", "day"), "group"))
                .isEqualTo(Map.of("youth", 15L, "seniors", 4L));
        assertThat(GAUGES.by("kepu_metrics_visit_person_times", Map.of("span", "day"), "place"))
                .isEqualTo(Map.of("410902000000", 12L, "410926000000", 7L));
    }

    @Test
    void shouldAddUpAllSeriesThatHaveTheLabelsAskedFor() {
        assertThat(GAUGES.sum("kepu_metrics_visit_person_times", Map.of("span", "year")))
                .isEqualTo(1000);
        assertThat(GAUGES.sum("kepu_metrics_visit_person_times", Map.of("span", "month")))
                .isZero();
        assertThat(GAUGES.sum("kepu_venues_outbox_sent_total", Map.of())).isEqualTo(21);
    }
}
