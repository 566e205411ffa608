package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.Editions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The catalogue in force, compiled whenever other packs were put in force, by this instance or by another. */
public class Catalogues {

    private static final Logger log = LoggerFactory.getLogger(Catalogues.class);

    private final MeasureStore store;
    private final Editions editions;
    private final InstantSource clock;
    private final AtomicReference<Compiled> compiled = new AtomicReference<>(new Compiled(-1, null));

    private record Compiled(long generation, @Nullable Catalogue catalogue) {}

    Catalogues(MeasureStore store, Editions editions, InstantSource clock) {
        this.store = store;
        this.editions = editions;
        this.clock = clock;
    }

    /** Empty while there are no measures: then nothing is decided. */
    public Optional<Catalogue> inForce() {
        return Optional.ofNullable(compiled.get().catalogue);
    }

    /** Puts in force what was approved for today, looks whether other packs are in force, and compiles them if so. */
    @Scheduled(fixedDelayString = "${greenlane.measures-refresh:5s}")
    public void refresh() {
        List<String> changed = store.activate(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (!changed.isEmpty()) {
            log.info("Approved editions are in force of {}", changed);
        }
        long generation = store.generation();
        if (generation != compiled.get().generation) {
            Catalogue catalogue = compile();
            compiled.set(new Compiled(generation, catalogue));
            if (catalogue == null) {
                log.warn("There are no measures: nothing is decided until a pack is in force");
            } else {
                log.info("{} measures in force, version {}", catalogue.size(), catalogue.version());
            }
        }
    }

    /**
     * The catalogue that an old decision was made with.
     *
     * @throws IllegalStateException when its editions are not there: they are never deleted
     */
    public Catalogue ofVersion(String version) {
        Catalogue now = compiled.get().catalogue;
        if (now != null && now.version().equals(version)) {
            return now;
        }
        List<String> hashes = editions.text(Editions.Kind.MEASURES, version)
                .orElseThrow(
                        () -> new IllegalStateException("No measures of version " + version + " were ever in force"))
                .lines()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        return Catalogue.of(
                version,
                store.editions(hashes).stream().map(MeasureStore.Edition::pack).toList());
    }

    private @Nullable Catalogue compile() {
        List<MeasureStore.Edition> inForce = store.inForce();
        List<MeasurePack> packs =
                inForce.stream().map(MeasureStore.Edition::pack).toList();
        if (packs.stream().allMatch(pack -> pack.measures().isEmpty())) {
            return null;
        }
        String text = inForce.stream()
                .map(edition -> edition.pack().pack() + " " + edition.pack().version() + " " + edition.contentHash())
                .sorted()
                .collect(Collectors.joining("\n"));
        String version = "m-" + DataFile.fingerprint(DataFile.hashOf(text));
        editions.keep(Editions.Kind.MEASURES, version, text);
        return Catalogue.of(version, packs);
    }
}
