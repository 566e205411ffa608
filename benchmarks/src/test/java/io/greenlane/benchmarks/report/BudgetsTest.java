package io.greenlane.benchmarks.report;

import static io.greenlane.benchmarks.report.AReport.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.report.Budget.Verdict;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    @Test
    void aPlatformThatIsFastAndCheapMeetsWhatItPromised() {
        Report report = aReport().atRate(300, 12, 180).atRate(150, 10, 90).report();

        assertThat(Budgets.of(report))
                .filteredOn(budget -> budget.verdict() == Verdict.NOT_MET)
                .isEmpty();
        assertThat(Budgets.of(report))
                .filteredOn(budget -> budget.verdict() == Verdict.NOT_MEASURED)
                .extracting(Budget::what)
                .containsExactly("bulk lane, CPU of a declaration");
    }

    @Test
    void aSlowOneIsToldSo() {
        Report report = aReport()
                .saturatedAt(200)
                .costing(7)
                .startedIn(45)
                .atRate(100, 60, 700)
                .atRate(150, 80, 900)
                .report();

        assertThat(Budgets.of(report))
                .filteredOn(budget -> budget.verdict() == Verdict.MET)
                .extracting(Budget::what)
                .containsExactly("guidance through the gateway, p99", "largest heap");
    }

    @Test
    void whatWasNotTriedIsNotCalledMet() {
        assertThat(Budgets.of(aReport().report()))
                .filteredOn(budget -> budget.what().startsWith("lodged → decision seen"))
                .extracting(Budget::verdict)
                .containsOnly(Verdict.NOT_MEASURED);
    }

    @Test
    void cheapAtALowRateIsNotThePromise() {
        assertThat(Budgets.of(aReport().saturatedAt(250).costing(1.5).report()))
                .filteredOn(budget -> budget.what().equals("CPU of a finished declaration, at 300/s or more"))
                .extracting(Budget::verdict)
                .containsExactly(Verdict.NOT_MET);
    }

    @Test
    void halfOfTheFloorsRateIsEnough() {
        assertThat(Budgets.of(aReport().saturatedAt(500).report()))
                .filteredOn(budget -> budget.what().equals("share of the floor's rate"))
                .extracting(Budget::measured, Budget::verdict)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("50 % of 1000/s", Verdict.MET));
    }
}
