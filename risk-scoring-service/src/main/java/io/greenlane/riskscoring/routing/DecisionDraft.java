package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.regulation.Consequence;
import io.greenlane.riskscoring.regulation.Consequence.OnTimeout;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.routing.Selection.AuditDraw;
import io.greenlane.riskscoring.routing.Selection.ControlDraw;
import io.greenlane.riskscoring.sampling.Lot;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision in the making: collects reasons, holds and what asked for examination. */
final class DecisionDraft {

    private static final String EARLIER = "An earlier decision about this version sent the goods to examination.";

    private static final String DRAWN_FOR_AUDIT = "Drawn by lot to be audited after the release.";

    private final Facts facts;
    /** Two measures that say the same give one reason. */
    private final Set<Reason> reasons = new LinkedHashSet<>();

    private final Map<Hold.Key, Hold> holds = new LinkedHashMap<>();
    private final Map<Hold.Key, Hold> standing;
    private final Set<Step> causes = EnumSet.noneOf(Step.class);
    private final Map<Integer, Lane> items = new TreeMap<>();
    private Lane lane = Lane.GREEN;

    DecisionDraft(Facts facts) {
        this.facts = facts;
        this.standing = facts.carried().standing();
        facts.items().forEach(item -> items.put(item.itemNumber(), Lane.GREEN));
    }

    /** Something a measure asks for is missing: a hold that the trader can mend. */
    void miss(int itemNumber, Consequence unmet, Duration time) {
        Step step = unmet.lane() == Lane.RED ? Step.PROHIBITION : Step.EVIDENCE;
        add(new Reason(step, unmet.code(), itemNumber, null, unmet.message()), unmet.lane());
        Hold asked = new Hold(
                unmet.code(),
                itemNumber,
                unmet.message(),
                unmet.fix(),
                Hold.Owner.TRADER,
                inWholeSeconds(facts.decidedAt().plus(time)),
                unmet.onTimeout());
        Hold before = standing.get(asked.key());
        hold(before == null ? asked : asked.until(before.deadline()));
    }

    /** A reason that sends the goods to examination by itself. */
    void examine(Reason reason) {
        add(reason, Lane.RED);
    }

    void add(Reason reason, Lane earned) {
        reasons.add(reason);
        lane = lane.orStricter(earned);
        Integer item = reason.itemNumber();
        if (item != null) {
            items.merge(item, earned, Lane::orStricter);
        }
        if (earned == Lane.RED) {
            causes.add(reason.step());
        }
    }

    Decision decision(BigDecimal score, ControlDraw draw, Versions versions, Policy policy) {
        if (lane != Lane.RED) {
            facts.carried()
                    .causes()
                    .forEach(cause -> examine(new Reason(cause, "EARLIER_DECISION", null, null, EARLIER)));
        }
        AuditDraw audit = auditIfNothingStops(policy);
        Optional<Instant> examineBy = policy.examinationTime(lane).map(this::examineWithin);
        if (lane == Lane.RED) {
            hold(examination(examineBy.orElseThrow()));
        }
        return new Decision(
                lane,
                score,
                threshold(policy),
                facts.profile().tier(),
                items.entrySet().stream()
                        .map(item -> new Decision.ItemLane(item.getKey(), item.getValue()))
                        .toList(),
                reasons.stream().sorted(Comparator.comparing(Reason::step)).toList(),
                List.copyOf(holds.values()),
                new Selection(List.copyOf(causes), draw, inclusionProbability(draw), audit),
                versions,
                examineBy.orElse(null));
    }

    private BigDecimal threshold(Policy policy) {
        BigDecimal ofTier = policy.riskThreshold(facts.profile().tier());
        OfficeThreshold office = facts.officeThreshold();
        return office == null ? ofTier : ofTier.max(office.points());
    }

    private @Nullable AuditDraw auditIfNothingStops(Policy policy) {
        Lot lot = facts.auditLot();
        if (lane.compareTo(Lane.BLUE) > 0 || lot == null) {
            return null;
        }
        BigDecimal rate = policy.auditRate(facts.profile().tier());
        boolean drawn = lot.isDrawnAt(rate);
        if (drawn) {
            add(new Reason(Step.AUDIT, "AUDIT_DRAW", null, null, DRAWN_FOR_AUDIT), Lane.BLUE);
        }
        return new AuditDraw(rate, drawn);
    }

    /** The same words whether goods were chosen for a reason or by lot. */
    private static Hold examination(Instant by) {
        return new Hold(
                "DETAILED_INSPECTION",
                null,
                "Customs examines these goods.",
                "Nothing to do; keep the goods available for examination.",
                Hold.Owner.CUSTOMS,
                by,
                OnTimeout.REMIND);
    }

    /** Counted from the arrival of goods that are still under way, and never beyond what perishes first. */
    private Instant examineWithin(Duration time) {
        Instant expected = facts.expectedArrival();
        Instant from = expected != null && expected.isAfter(facts.decidedAt()) ? expected : facts.decidedAt();
        Stream<Instant> perishing =
                facts.items().stream().map(GoodsItem::perishableUntil).filter(Objects::nonNull);
        return Stream.concat(perishing, Stream.of(inWholeSeconds(from.plus(time))))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** With one random selection 1 − Π(1 − p) is its rate. */
    private BigDecimal inclusionProbability(ControlDraw draw) {
        boolean certain = causes.stream().anyMatch(cause -> cause != Step.CONTROL_DRAW);
        return certain ? BigDecimal.ONE : draw.rate();
    }

    private void hold(Hold hold) {
        holds.merge(hold.key(), hold, Hold::orStricter);
    }

    private static Instant inWholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
