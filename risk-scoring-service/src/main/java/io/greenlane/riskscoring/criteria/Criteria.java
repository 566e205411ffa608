package io.greenlane.riskscoring.criteria;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.Editions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The criteria in force, compiled whenever others were approved, by this instance or by another. */
public class Criteria {

    private static final Logger log = LoggerFactory.getLogger(Criteria.class);

    private final CriteriaStore store;
    private final Editions editions;
    private final AtomicReference<Compiled> compiled =
            new AtomicReference<>(new Compiled(List.of(), CriteriaEdition.EMPTY, CriteriaBook.EMPTY));

    private record Compiled(List<UUID> from, CriteriaEdition edition, CriteriaBook book) {}

    Criteria(CriteriaStore store, Editions editions) {
        this.store = store;
        this.editions = editions;
    }

    public CriteriaBook inForce() {
        return compiled.get().book;
    }

    /** What is in force, to read. */
    public CriteriaEdition edition() {
        return compiled.get().edition;
    }

    /** Looks whether others are in force, and compiles them if so. */
    @Scheduled(fixedDelayString = "${greenlane.criteria-refresh:2s}")
    public void refresh() {
        List<UUID> active = store.active();
        if (!active.equals(compiled.get().from)) {
            CriteriaEdition edition = store.inForce();
            String text = EventJson.mapper().writeValueAsString(edition);
            String version = "c-" + DataFile.fingerprint(DataFile.hashOf(text));
            CriteriaBook book = CriteriaBook.of(version, edition);
            editions.keep(Editions.Kind.CRITERIA, version, text);
            compiled.set(new Compiled(active, edition, book));
            log.info("{} criteria in force, version {}", book.size(), version);
        }
    }

    /**
     * What of all that is active does not compile, seen from within the transaction that is about to bring something into
     * force: what another one changed a moment ago counts too.
     */
    public Optional<String> flawOfActive() {
        return CriteriaBook.flawIn(store.inForce());
    }

    /** The criteria of a text that was in force once. */
    public static CriteriaBook read(String version, String text) {
        return CriteriaBook.of(version, EventJson.mapper().readValue(text, CriteriaEdition.class));
    }
}
