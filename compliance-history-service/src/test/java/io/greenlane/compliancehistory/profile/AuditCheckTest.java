package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.AHistory.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.problem.BrokenRule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aWholeAuditBreaksNoRule() {
        assertThat(broken("NL801234567", new AuditRequest(TODAY, 80, 0, "MEDIUM", null)))
                .isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var request = new AuditRequest(TODAY.plusDays(1), 500, 501, "HUGE", "x".repeat(2001));

        assertThat(broken("nl8", request))
                .extracting(BrokenRule::path)
                .containsExactly("eori", "auditedOn", "equivalentInspections", "violations", "sizeClass", "note");
    }

    @Test
    void anAuditOlderThanOneHalfLifeIsNoGroundForTrust() {
        assertThat(broken("NL801234567", new AuditRequest(TODAY.minusDays(365), 80, 0, "MEDIUM", null)))
                .isEmpty();
        for (LocalDate day : List.of(TODAY.minusDays(366), LocalDate.MIN)) {
            assertThat(broken("NL801234567", new AuditRequest(day, 80, 0, "MEDIUM", null)))
                    .extracting(BrokenRule::code)
                    .containsExactly("AUDITED_ON_TOO_LONG_AGO");
        }
        assertThat(broken("NL801234567", new AuditRequest(LocalDate.MAX, 80, 0, "MEDIUM", null)))
                .extracting(BrokenRule::code)
                .containsExactly("AUDITED_ON_IN_THE_FUTURE");
    }

    @Test
    void aNoteIsText() {
        assertThat(broken("NL801234567", new AuditRequest(TODAY, 80, 0, "MEDIUM", "Seen\u0000")))
                .extracting(BrokenRule::code)
                .containsExactly("NOTE_UNWRITABLE");
        assertThat(broken("NL801234567", new AuditRequest(TODAY, 80, 0, "MEDIUM", "Seen.\n\tIn order")))
                .isEmpty();
    }

    @Test
    void whatIsMissingIsTold() {
        assertThat(broken("NL801234567", new AuditRequest(null, null, null, null, null)))
                .extracting(BrokenRule::code)
                .containsExactly(
                        "AUDITED_ON_MISSING",
                        "EQUIVALENT_INSPECTIONS_MISSING",
                        "VIOLATIONS_MISSING",
                        "SIZE_CLASS_MISSING");
    }

    private static List<BrokenRule> broken(String eori, AuditRequest request) {
        return AuditCheck.brokenBy(eori, request, POLICY, TODAY);
    }
}
