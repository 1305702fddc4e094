package org.kepu.venues.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** The versions of an account, without a sign-in server: nothing is carried out here. */
@QuarkusTest
@WithPostgres
@WithKafka
class AccountTableIT {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");

    @Inject
    AccountTable accounts;

    @Test
    void shouldLetAWishWaitOnWhenSomethingElseIsCounted() {
        // Given
        String sub = Ids.next().toString();
        QuarkusTransaction.requiringNew().run(() -> {
            accounts.invite(sub, "demonstration", AT);
            accounts.wish(sub, 1, false);
        });

        // When
        QuarkusTransaction.requiringNew().run(() -> accounts.count(sub));

        // Then
        Account account = accounts.find(sub).orElseThrow();
        assertThat(account.version()).isEqualTo(2);
        assertThat(account.isBeingApplied(1)).isTrue();
    }

    @Test
    void shouldHaveNothingToCarryOutOfWhatIsOnlyCounted() {
        // Given
        String sub = Ids.next().toString();
        QuarkusTransaction.requiringNew().run(() -> accounts.invite(sub, "demonstration", AT));

        // When
        QuarkusTransaction.requiringNew().run(() -> accounts.count(sub));

        // Then
        Account account = accounts.find(sub).orElseThrow();
        assertThat(account.version()).isEqualTo(1);
        assertThat(account.isBeingApplied()).isFalse();
    }
}
