package io.greenlane.benchmarks.trend;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The recorded runs in the repository: {@code trend.jsonl} is the truth, the page and its charts are made of it. */
public final class Trend {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    /** @param home the repository */
    public Trend(Path home) {
        this.folder = home.resolve("docs/benchmarks");
    }

    public Path folder() {
        return folder;
    }

    /** Adds a run and makes the page anew. */
    public void record(Entry entry) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                file(), JSON.writeValueAsString(entry) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        makePage();
    }

    /** Makes the page and its charts of what is recorded. */
    public void makePage() throws IOException {
        List<Entry> entries = entries();
        Files.writeString(folder.resolve("trend.md"), TrendPage.of(entries));
        Files.writeString(folder.resolve("trend.svg"), TrendChart.of(entries));
    }

    /** The oldest first. */
    public List<Entry> entries() throws IOException {
        if (Files.notExists(file())) {
            return List.of();
        }
        return Files.readAllLines(file(), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(line -> JSON.readValue(line, Entry.class))
                .sorted(Comparator.comparing(Entry::at))
                .toList();
    }

    private Path file() {
        return folder.resolve("trend.jsonl");
    }
}
