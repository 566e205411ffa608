package io.greenlane.riskscoring.regulation;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.Editions;
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
    private final AtomicReference<Compiled> compiled = new AtomicReference<>(new Compiled(-1, null));

    private record Compiled(long generation, @Nullable Catalogue catalogue) {}

    Catalogues(MeasureStore store, Editions editions) {
        this.store = store;
        this.editions = editions;
    }

    /** Empty while there are no measures: then nothing is decided. */
    public Optional<Catalogue> inForce() {
        return Optional.ofNullable(compiled.get().catalogue);
    }

    /** Looks whether other packs were put in force, and compiles them if so. */
    @Scheduled(fixedDelayString = "${greenlane.measures-refresh:5s}")
    public void refresh() {
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

    private @Nullable Catalogue compile() {
        List<MeasureStore.InForce.Edition> inForce = store.inForce().editions();
        List<MeasurePack> packs =
                inForce.stream().map(MeasureStore.InForce.Edition::pack).toList();
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
