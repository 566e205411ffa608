package io.greenlane.compliancehistory.profile;

import static io.greenlane.compliancehistory.profile.AHistory.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CourseTest {

    @Test
    void everyMonthShowsWhereTheEnterpriseStoodAtItsEnd() {
        AHistory history = AHistory.of()
                .auditedFor(80)
                .afterDays(40)
                .violation(0.9)
                .afterDays(60)
                .clean(2);

        Course course = Course.of(history.facts(), 4, POLICY, history.today());

        assertThat(course.months())
                .extracting(Course.Month::month, Course.Month::tier, Course.Month::examined, Course.Month::notConform)
                .containsExactly(
                        tuple(YearMonth.parse("2026-01"), Tier.TRUSTED, 0, 0),
                        tuple(YearMonth.parse("2026-02"), Tier.SUSPENDED, 1, 1),
                        tuple(YearMonth.parse("2026-03"), Tier.SUSPENDED, 0, 0),
                        tuple(YearMonth.parse("2026-04"), Tier.SUSPENDED, 2, 0));
        assertThat(course.tierChanges())
                .extracting(Course.TierChange::from, Course.TierChange::to, Course.TierChange::cause)
                .containsExactly(
                        tuple(Tier.STANDARD, Tier.TRUSTED, "An audit counts as 80 inspections with 0 violations."),
                        tuple(Tier.TRUSTED, Tier.SUSPENDED, "An inspection found a violation (WASTE)."));
    }

    @Test
    void whatHappenedBeforeTheFirstMonthIsReckonedWithAndNotCountedInIt() {
        AHistory history = AHistory.of().clean(45).afterDays(200);

        Course course = Course.of(history.facts(), 3, POLICY, history.today());

        assertThat(course.months()).allSatisfy(month -> {
            assertThat(month.tier()).isEqualTo(Tier.TRUSTED);
            assertThat(month.examined()).isZero();
        });
        assertThat(course.tierChanges()).hasSize(1);
    }

    @Test
    void anyOrderGivesTheSameCourse() {
        AHistory history = AHistory.of()
                .clean(5)
                .afterDays(20)
                .violation(0.3)
                .afterDays(30)
                .auditedFor(60)
                .clean(3);
        Course inOrder = Course.of(history.facts(), 6, POLICY, history.today());

        for (int seed = 0; seed < 20; seed++) {
            List<Fact> shuffled = new ArrayList<>(history.facts());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Course.of(shuffled, 6, POLICY, history.today())).isEqualTo(inOrder);
        }
    }

    @Test
    void aFindingIsEvidenceForItsTopicAndACleanInspectionForAll() {
        AHistory history = AHistory.of().clean(10).violation(0.4);

        List<TopicProfile> topics = TopicProfile.of(history.facts(), POLICY, history.today());

        assertThat(topics)
                .extracting(TopicProfile::topic, TopicProfile::examined, TopicProfile::notConform)
                .containsExactly(
                        tuple("CARBON", 10, 0),
                        tuple("DEFORESTATION", 10, 0),
                        tuple("DOCUMENTS", 10, 0),
                        tuple("SUBSTANCES", 10, 0),
                        tuple("WASTE", 11, 1));
        assertThat(topics.getLast().complianceRatePercent())
                .isLessThan(topics.getFirst().complianceRatePercent());
    }

    @Test
    void whatWasReportedBeforeTheSelectionCostsNoTier() {
        AHistory trusted = AHistory.of().auditedFor(80);
        Profile before = trusted.profile();

        Profile after = trusted.selfReported(0.9).profile();

        assertThat(after.tier()).isEqualTo(Tier.TRUSTED);
        assertThat(after.violationRateMean()).isEqualTo(before.violationRateMean());
        assertThat(after.notConform()).isEqualTo(1);
    }

    @Test
    void anAcceptedPlanShortensASuspensionAndDoesNotEndIt() {
        AHistory history =
                AHistory.of().violation(0.9).afterDays(10).planAccepted().afterDays(100);
        assertThat(history.clean(1).profile().tier()).isEqualTo(Tier.SUSPENDED);
        assertThat(history.profile().howToImprove()).anyMatch(step -> step.contains("shortened"));

        assertThat(history.afterDays(73).clean(1).profile().tier()).isNotEqualTo(Tier.SUSPENDED);
        assertThat(AHistory.of()
                        .violation(0.9)
                        .afterDays(183)
                        .clean(1)
                        .profile()
                        .tier())
                .isEqualTo(Tier.SUSPENDED);
    }

    @Test
    void aPlanForAnEarlierViolationDoesNotShortenALaterSuspension() {
        AHistory history = AHistory.of()
                .violation(0.9)
                .afterDays(1)
                .planAccepted()
                .afterDays(1)
                .violation(0.9);

        assertThat(history.afterDays(184).clean(1).profile().tier()).isEqualTo(Tier.SUSPENDED);
    }
}
