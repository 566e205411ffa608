package io.greenlane.benchmarks.trend;

import static io.greenlane.benchmarks.report.AReport.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.platform.Repository;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class TrendTest {

    @TempDir
    Path home;

    @Test
    void aRecordedRunIsAddedToThoseBefore() throws Exception {
        Trend trend = new Trend(home);
        trend.record(Entry.of(aReport().saturatedAt(300).atRate(150, 20, 200).report()));
        trend.record(Entry.of(aReport().saturatedAt(400).atRate(200, 25, 250).report()));

        assertThat(trend.entries()).extracting(Entry::saturation).containsExactly(300.0, 400.0);
        assertThat(trend.entries()).extracting(Entry::p99).containsExactly(200.0, 250.0);
        assertThat(Files.readString(trend.folder().resolve("trend.md")))
                .contains("| 2026-11-26 18:00 | 0123456789 | Some Processor, 2 cores | 400 | 1.50 | 0.10 | 25 | 250 |");
    }

    @Test
    void everyFigureHasAChartWithAPointForEveryRun() throws Exception {
        Trend trend = new Trend(home);
        trend.record(Entry.of(aReport().atRate(150, 20, 200).report()));
        trend.record(Entry.of(aReport().atRate(150, 20, 200).report()));

        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(
                        new StringReader(Files.readString(trend.folder().resolve("trend.svg")))));

        assertThat(svg.getElementsByTagName("polyline").getLength()).isEqualTo(4);
        assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(8);
    }

    @Test
    void thePageInTheRepositoryIsTheOneThatItsFileMakes() throws Exception {
        Trend ours = new Trend(Repository.home());

        assertThat(Files.readString(ours.folder().resolve("trend.md"))).isEqualTo(TrendPage.of(ours.entries()));
        assertThat(Files.readString(ours.folder().resolve("trend.svg"))).isEqualTo(TrendChart.of(ours.entries()));
    }
}
