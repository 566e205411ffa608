package io.greenlane.riskscoring.model;

import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.edition.Editions;
import io.greenlane.riskscoring.edition.RefusedDataException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** The model in force, taken up whenever another was promoted or this one suspended, by this instance or by another. */
public class Models {

    /** What policies call it. */
    public static final String NAME = "declarations";

    private static final Logger log = LoggerFactory.getLogger(Models.class);

    private final ModelStore store;
    private final Editions editions;
    private final AtomicReference<Loaded> loaded = new AtomicReference<>(Loaded.NOTHING);

    private record Loaded(
            @Nullable UUID id,
            @Nullable RiskModel model,
            @Nullable String why) {
        static final Loaded NOTHING = new Loaded(null, null, "No model was promoted.");
    }

    Models(ModelStore store, Editions editions) {
        this.store = store;
        this.editions = editions;
    }

    /** The champion of this name; empty while it cannot be had. */
    public Optional<RiskModel> inForce(@Nullable String name) {
        return NAME.equals(name) ? Optional.ofNullable(loaded.get().model) : Optional.empty();
    }

    /** Why the champion cannot be had; empty when it can. */
    public Optional<String> whyUnavailable(@Nullable String name) {
        if (!NAME.equals(name)) {
            return Optional.of("There is no model of the name " + name + ", only " + NAME + ".");
        }
        return Optional.ofNullable(loaded.get().why);
    }

    /** Looks whether another model is in force; one that cannot be used is told in the log and tried again. */
    @Scheduled(fixedDelayString = "${greenlane.model-refresh:2s}")
    public void refresh() {
        Loaded before = loaded.get();
        Optional<UUID> champion = store.champion(NAME);
        if (champion.isEmpty()) {
            if (before.id != null) {
                log.warn("No risk model is in force any more");
            }
            loaded.set(absent());
        } else if (!champion.get().equals(before.id) || before.model == null) {
            loaded.set(load(champion.get(), before));
        }
    }

    private Loaded absent() {
        String reason = store.whySuspended(NAME);
        return reason == null
                ? Loaded.NOTHING
                : new Loaded(null, null, "The model was suspended, with the reason: " + reason);
    }

    private Loaded load(UUID id, Loaded before) {
        ModelStore.Body body = store.bodyOf(id);
        if (body == null) {
            return Loaded.NOTHING;
        }
        try {
            RiskModel model = RiskModel.read(body.version(), body.text());
            editions.keep(Editions.Kind.MODEL, body.version(), body.text());
            log.info(
                    "Risk model {} in force, learnt until {}",
                    model.version(),
                    model.scorer().model().learntUntil());
            return new Loaded(id, model, null);
        } catch (RefusedTableException | RefusedDataException unusable) {
            if (!id.equals(before.id)) {
                log.error("Risk model {} cannot be used: {}", body.version(), unusable.getMessage());
            }
            return new Loaded(id, null, unusable.getMessage());
        }
    }
}
