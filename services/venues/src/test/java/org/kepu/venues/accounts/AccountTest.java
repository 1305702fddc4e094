package org.kepu.venues.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.security.Grant;
import org.kepu.web.Refused;

class AccountTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2024-09-20T09:00:00+08:00");
    private static final String EDITOR = "editor@410900000000";
    private static final String REVIEWER = "reviewer@410900000000";

    private static HeldGrant held(String grant, long changedIn, boolean ended) {
        @Nullable OffsetDateTime end = ended ? NOW : null;
        return new HeldGrant(
                Ids.next(),
                Grant.parse(grant).orElseThrow(),
                HeldGrant.Origin.GIVEN,
                "somebody",
                NOW,
                ended ? "somebody" : null,
                end,
                changedIn,
                false);
    }

    private static Account account(long version, long applied, HeldGrant... grants) {
        return new Account("sub", version, applied, true, 0, 0, false, false, null, List.of(grants));
    }

    @Test
    void shouldCarryOutOnlyWhatIsNewAndLeaveWhatWasGrantedElsewhere() {
        // Given
        Account account = account(3, 1, held(EDITOR, 2, false), held(REVIEWER, 3, true));

        // When
        List<String> wished = account.wished(List.of(REVIEWER, "organiser@410922000000", "not readable"));

        // Then
        assertThat(wished).containsExactly("organiser@410922000000", "not readable", EDITOR);
    }

    @Test
    void shouldWishTheSameWhenItWasDoneAlready() {
        // Given
        Account account = account(2, 1, held(EDITOR, 2, false));

        // When
        List<String> again = account.wished(account.wished(List.of()));

        // Then
        assertThat(again).containsExactly(EDITOR);
    }

    @Test
    void shouldKeepAGrantThatWasWithdrawnAndGivenAgainBeforeEitherWasApplied() {
        // Given
        Account account = account(3, 1, held(EDITOR, 2, true), held(EDITOR, 3, false));

        // When
        List<String> wished = account.wished(List.of(EDITOR));

        // Then
        assertThat(wished).containsExactly(EDITOR);
    }

    @Test
    void shouldNotGiveBackWhatSomebodyTookAwayElsewhere() {
        // Given
        Account account = account(5, 5, held(EDITOR, 2, false));

        // When
        List<String> wished = account.wished(List.of());

        // Then
        assertThat(wished).isEmpty();
    }

    @Test
    void shouldHoldNoMoreGrantsThanATokenCarries() {
        // Given
        Account full = account(
                20,
                20,
                IntStream.range(0, 20)
                        .mapToObj(i -> held("editor@place-" + i, i, false))
                        .toArray(HeldGrant[]::new));

        // When
        assertThatThrownBy(full::requireRoom)
                // Then
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problem()).isInstanceOf(AccountProblem.TooMany.class));
    }
}
