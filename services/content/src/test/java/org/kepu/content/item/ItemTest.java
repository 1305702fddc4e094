package org.kepu.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ItemTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
    private static final Manuscript TEXT = text(null);

    @Test
    void shouldNotLetAnEditorReviewWhatAnyEditorOfTheEditionWrote() {
        // Given
        Item item = Item.drafted(UUID.randomUUID(), "410900000000", "article", TEXT, "first");
        Edition.Drafted rewritten = ((Edition.Drafted) item.latest()).rewrite(TEXT, "second");

        // When
        Edition.Submitted submitted = rewritten.submit("third", NOW);

        // Then
        assertThat(submitted.mayBeReviewedBy("first")).isFalse();
        assertThat(submitted.mayBeReviewedBy("second")).isFalse();
        assertThat(submitted.mayBeReviewedBy("third")).isFalse();
        assertThat(submitted.mayBeReviewedBy("reviewer")).isTrue();
        assertThatThrownBy(() -> submitted.approve(by("second")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reviewer");
    }

    @Test
    void shouldReplaceThePublishedEditionOnlyWhenItsCorrectionIsPublished() {
        // Given
        Item published = published();
        Item corrected = published.correct(published.published().orElseThrow(), "content-wrong", "播期有误", TEXT, "e");

        // When
        Item after = approveAndPublish(corrected);

        // Then
        assertThat(corrected.published().orElseThrow().number()).isEqualTo(1);
        assertThat(after.published().orElseThrow().number()).isEqualTo(2);
        assertThat(after.editions().getFirst()).isInstanceOf(Edition.Replaced.class);
    }

    @Test
    void shouldGiveUpAnUnfinishedCorrectionOfWhatIsTakenBack() {
        // Given
        Item published = published();
        Item corrected = published.correct(published.published().orElseThrow(), "content-wrong", "播期有误", TEXT, "e");

        // When
        Item withdrawn =
                corrected.withdraw(corrected.published().orElseThrow(), new Withdrawal(NOW, "content-wrong", "结论有误"));

        // Then
        assertThat(withdrawn.published()).isEmpty();
        assertThat(withdrawn.editions()).hasExactlyElementsOfTypes(Edition.Withdrawn.class, Edition.Discarded.class);
    }

    @Test
    void shouldGoBackToItsEditorsWithTheReasonWhenAReviewerWantsChanges() {
        // Given
        Item item = Item.drafted(UUID.randomUUID(), "410900000000", "article", TEXT, "e");
        Edition.Submitted submitted = ((Edition.Drafted) item.latest()).submit("e", NOW);

        // When
        Edition.Drafted sentBack = submitted.sendBack(new Decision("r", NOW, "source-missing", "请补充来源"));

        // Then
        assertThat(sentBack.sentBack()).isNotNull();
        assertThat(sentBack.number()).isEqualTo(1);
    }

    @Test
    void shouldBeStaleOnTheDayAfterItExpires() {
        // Given
        Manuscript expiring = text(LocalDate.parse("2024-09-21"));

        // When
        boolean fresh = expiring.isFreshOn(LocalDate.parse("2024-09-21"));

        // Then
        assertThat(fresh).isTrue();
        assertThat(expiring.isFreshOn(LocalDate.parse("2024-09-22"))).isFalse();
        assertThat(TEXT.isFreshOn(LocalDate.parse("2100-01-01"))).isTrue();
    }

    private static Item published() {
        return approveAndPublish(Item.drafted(UUID.randomUUID(), "410900000000", "article", TEXT, "e"));
    }

    private static Item approveAndPublish(Item item) {
        Edition.Approved approved =
                ((Edition.Drafted) item.latest()).submit("e", NOW).approve(by("r"));
        return item.with(approved).publish(approved, NOW);
    }

    private static Decision by(String reviewer) {
        return new Decision(reviewer, NOW, null, "");
    }

    private static Manuscript text(@Nullable LocalDate expiresOn) {
        return new Manuscript(
                "秋播", "要点", "适期播种。", "zh-CN", List.of("farm-skills"), List.of(), List.of(), List.of(), expiresOn);
    }
}
