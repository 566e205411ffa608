package io.greenlane.riskscoring.sampling;

import io.greenlane.riskscoring.sampling.DrawCommitments.Commitment;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionOperations;

/** Draws lots, with nothing but the secrets that were committed to. */
public class Draws {

    /** The purpose of the control draw. */
    public static final String CONTROL = "control";

    /** The purpose of the draws that officers' criteria make. */
    public static final String CRITERIA = "criteria";

    /** The purpose of the draw of those who are audited after their release. */
    public static final String AUDIT = "audit";

    private static final Logger log = LoggerFactory.getLogger(Draws.class);

    private final DrawSecrets secrets;
    private final DrawCommitments commitments;
    private final TransactionOperations ownTransaction;
    private final InstantSource clock;
    private final Map<LocalDate, DaySecret> open = new ConcurrentHashMap<>();
    private final Set<LocalDate> refused = ConcurrentHashMap.newKeySet();

    /** @param ownTransaction commits by itself, whatever becomes of the decision that a day is opened for */
    Draws(
            DrawSecrets secrets,
            DrawCommitments commitments,
            TransactionOperations ownTransaction,
            InstantSource clock,
            MeterRegistry meters) {
        this.secrets = secrets;
        this.commitments = commitments;
        this.ownTransaction = ownTransaction;
        this.clock = clock;
        meters.gauge("greenlane.draw.refused.days", refused, Set::size);
    }

    /** Commits to tomorrow, and to today where the service did not run yesterday. */
    @Scheduled(fixedDelayString = "${greenlane.draw-commitment:10m}")
    public void commitAhead() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        open(List.of(today, today.plusDays(1)));
    }

    /**
     * Which days can be drawn for. A day that nobody has committed to is committed to now, and {@code committedAt} shows
     * it; a day whose secret is not the one that was committed to is refused.
     */
    public Set<LocalDate> open(Collection<LocalDate> days) {
        Set<LocalDate> unknown = new HashSet<>(days);
        unknown.removeAll(open.keySet());
        if (!unknown.isEmpty()) {
            List<Commitment> committed = ownTransaction.execute(status -> {
                commitments.add(unknown.stream().map(this::fresh).toList(), clock.instant());
                return commitments.of(unknown);
            });
            if (committed != null) {
                committed.forEach(this::openIfKept);
            }
        }
        Set<LocalDate> opened = new HashSet<>(days);
        opened.retainAll(open.keySet());
        return opened;
    }

    /**
     * The lot of a declaration.
     *
     * @param lodgedOn day of lodgement (UTC) of the first version; one of those that were opened
     * @param purpose each random selection draws its own lot
     */
    public Lot lotOf(String mrn, LocalDate lodgedOn, String purpose) {
        DaySecret secret = open.get(lodgedOn);
        if (secret == null) {
            throw new IllegalStateException("The draw of " + lodgedOn + " is not open");
        }
        return secret.lotOf(mrn, purpose);
    }

    /** The secret that was committed to for a day, if it is held. */
    Optional<DaySecret> secretOf(Commitment committed) {
        return secrets.named(committed.day(), committed.keyId())
                .filter(secret -> secret.commitment().equals(committed.commitment()));
    }

    private Commitment fresh(LocalDate day) {
        DaySecret secret = secrets.of(day);
        return new Commitment(day, secret.keyId(), secret.commitment(), clock.instant());
    }

    private void openIfKept(Commitment committed) {
        secretOf(committed).ifPresentOrElse(secret -> open.put(committed.day(), secret), () -> {
            if (refused.add(committed.day())) {
                log.error(
                        "No lot is drawn for declarations of {}: the secret that was committed to ({}) is not held."
                                + " They wait, undecided, until its key is in GREENLANE_DRAW_KEY.",
                        committed.day(),
                        committed.keyId());
            }
        });
    }
}
