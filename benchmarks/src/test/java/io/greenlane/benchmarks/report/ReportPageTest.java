package io.greenlane.benchmarks.report;

import static io.greenlane.benchmarks.report.AReport.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.benchmarks.load.ReadBack;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ReportPageTest {

    @Test
    void thePageNamesTheMachineTheCommitAndEveryFigure() {
        assertThat(ReportPage.of(aReport().atRate(300, 12, 180).report()))
                .contains("Commit 0123456789abcdef, on Some Processor, 2 cores, 24,000 MiB, Linux 6, JDK 25.")
                .contains("Saturation: **600 declarations/s**.")
                .contains("All 1,000 acknowledged declarations were read back, each decided once.")
                .contains("| first pass | sustained, everything on this machine | ≥ 300/s | 600/s | met |")
                .contains("| 300 per second | 300 | 300 | 100 | none | 0.2 s | yes | 1 ms | 20.0 % | 0.50 | 0 |")
                .contains("|  | lodgement → decision seen by the trader | 100 | 12.0 | 180.0 | 180.0 | 180.0 | 180.0 |")
                .contains("| **platform** | 1.50 | 1.50 | 35.00 |")
                .contains("| 1 | 1000 | 0.80 | 0.40 | 0.30 | 0.10 | 1.0 / 3.0 | 5.0 / 16.0 |")
                .contains("| kafka | 300 | 320 | 200 | 50 |")
                .contains("All healthy after 20.0 s and 30.0 s of CPU, with class archives");
    }

    @Test
    void aLossIsTheFirstThingItSays() {
        assertThat(ReportPage.of(aReport()
                        .reading(new ReadBack(1_000, 1, 2, 3))
                        .startedForTheFirstTime()
                        .report()))
                .contains("Of 1,000 acknowledged declarations 1 are **lost**, 2 **undecided**, 3 decided **twice**.")
                .contains("without class archives");
    }

    @Test
    void theDataCanBeReadAgain() {
        Report report = aReport().atRate(300, 12, 180).report();
        JsonMapper json = JsonMapper.shared();

        assertThat(json.readValue(json.writeValueAsString(report), Report.class))
                .isEqualTo(report);
    }
}
