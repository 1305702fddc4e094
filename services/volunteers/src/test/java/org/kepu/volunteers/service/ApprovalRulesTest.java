package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.volunteers.service.ApprovalRules.Reason;
import org.kepu.volunteers.service.ApprovalRules.Verdict;

/** The two-person rule as a matrix of who announced, who recorded and who approves (R4). */
class ApprovalRulesTest {

    private static final int CITY = 1;
    private static final int COUNTY = 2;
    private static final int TOWNSHIP = 3;

    private final ApprovalRules rules = new ApprovalRules(480, COUNTY, 720, CITY);

    private static Approver leader(String account) {
        return new Approver(account, "ref-" + account, true, Optional.empty());
    }

    private static Approver operator(String account, int rank) {
        return new Approver(account, "ref-" + account, false, Optional.of(rank));
    }

    private static ApprovalCase waiting(Set<Wait> waits, List<String> organisers, Set<String> recorders, int dayTotal) {
        return new ApprovalCase(waits, "anna", "ref-anna", organisers, recorders, Set.of(), dayTotal);
    }

    @ParameterizedTest
    @CsvSource({
        // who announced, who recorded, who approves, verdict
        "bo,       bo,   anna, OWN_HOURS",
        "bo,       bo,   bo,   OWN_EVENT",
        "bo;cai,   bo,   bo,   SAME_PERSON",
        "bo;cai,   bo,   cai,  settles",
        "bo,       dong, dong, SAME_PERSON",
        "bo,       dong, cai,  settles",
        "bo;anna,  bo,   anna, OWN_HOURS",
        "anna,     bo,   bo,   SAME_PERSON",
        "anna,     bo,   cai,  settles",
        "'',       bo,   bo,   SAME_PERSON",
        "'',       bo,   cai,  settles",
    })
    void shouldAskForASecondPersonWhoIsNeitherTheVolunteerNorTheOnlyOrganiserNorTheRecorder(
            String organisers, String recorder, String approver, String verdict) {
        // Given
        List<String> refs = organisers.isEmpty()
                ? List.of()
                : List.of(organisers.split(";")).stream()
                        .map(name -> "ref-" + name)
                        .toList();
        ApprovalCase what = waiting(Set.of(Wait.SECOND_APPROVER), refs, Set.of(recorder), 120);

        // When
        Verdict found = rules.judge(what, leader(approver));

        // Then
        Verdict expected = verdict.equals("settles")
                ? new Verdict.Settles(Set.of(Wait.SECOND_APPROVER))
                : new Verdict.Denied(Reason.valueOf(verdict));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        // minutes of the day, rank of the approver (0: leader only), settled
        "481, 0, false",
        "481, 3, false",
        "481, 2, true",
        "481, 1, true",
        "720, 2, true",
        "721, 2, false",
        "721, 1, true",
    })
    void shouldPassALongDayToTheLevelItsLengthAsksFor(int dayTotal, int rank, boolean settled) {
        // Given
        ApprovalCase what = waiting(Set.of(Wait.NEXT_APPROVER), List.of(), Set.of(), dayTotal);
        Approver who = rank == 0 ? leader("bo") : operator("bo", rank);

        // When
        Verdict found = rules.judge(what, who);

        // Then
        assertThat(found)
                .isEqualTo(
                        settled
                                ? new Verdict.Settles(Set.of(Wait.NEXT_APPROVER))
                                : new Verdict.Denied(Reason.LEVEL_TOO_LOW));
    }

    @Test
    void shouldSettleWhatItCanAndLeaveTheRest() {
        // Given
        ApprovalCase what = waiting(Set.of(Wait.SECOND_APPROVER, Wait.NEXT_APPROVER), List.of(), Set.of("bo"), 500);

        // When
        Verdict byLeader = rules.judge(what, leader("cai"));
        Verdict byCounty = rules.judge(what, operator("dong", COUNTY));
        Verdict byRecorderOfTheCity = rules.judge(what, operator("bo", CITY));

        // Then
        assertThat(byLeader).isEqualTo(new Verdict.Settles(Set.of(Wait.SECOND_APPROVER)));
        assertThat(byCounty).isEqualTo(new Verdict.Settles(Set.of(Wait.SECOND_APPROVER, Wait.NEXT_APPROVER)));
        assertThat(byRecorderOfTheCity).isEqualTo(new Verdict.Settles(Set.of(Wait.NEXT_APPROVER)));
    }

    @Test
    void shouldNotLetTheSamePersonApproveTwice() {
        // Given
        ApprovalCase what = new ApprovalCase(
                Set.of(Wait.SECOND_APPROVER), "anna", "ref-anna", List.of(), Set.of(), Set.of("bo"), 120);

        // When
        Verdict again = rules.judge(what, leader("bo"));

        // Then
        assertThat(again).isEqualTo(new Verdict.Denied(Reason.SAME_PERSON));
    }

    @Test
    void shouldLetACorrectionOfALongDayBeDecidedByItsLevelOnly() {
        // When
        boolean shortDay = rules.mayDecide(480, leader("bo"));
        boolean longDay = rules.mayDecide(481, operator("bo", TOWNSHIP));
        boolean longDayByCounty = rules.mayDecide(481, operator("bo", COUNTY));

        // Then
        assertThat(shortDay).isTrue();
        assertThat(longDay).isFalse();
        assertThat(longDayByCounty).isTrue();
    }

    @Test
    void shouldRefuseASecondLimitBelowTheFirst() {
        assertThatThrownBy(() -> new ApprovalRules(720, COUNTY, 480, CITY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("second limit");
    }
}
