package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.Lane;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.criteria.CriteriaBook;
import io.greenlane.riskscoring.criteria.Criterion;
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
import java.util.ArrayList;
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
    private final List<CriterionHit> hits = new ArrayList<>();
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
        hold(carryingOn(asked));
    }

    /** What was asked for before keeps its deadline. */
    private Hold carryingOn(Hold asked) {
        Hold before = standing.get(asked.key());
        return before == null ? asked : asked.until(before.deadline());
    }

    /** A criterion that matched draws at its own rate; what it does not select it leaves alone. */
    void match(CriteriaBook.Match match, Lot lot, Duration time) {
        Criterion criterion = match.criterion();
        String code = Objects.requireNonNull(criterion.code());
        BigDecimal rate = Objects.requireNonNull(criterion.rate());
        Lane to = Objects.requireNonNull(criterion.lane());
        boolean drawn = lot.forChoice(code).isDrawnAt(rate);
        hits.add(new CriterionHit(code, match.itemNumber(), rate, drawn, to));
        if (drawn) {
            add(new Reason(Step.CRITERION, code, match.itemNumber(), null, criterion.reason()), to);
            if (to == Lane.YELLOW) {
                hold(carryingOn(
                        documentaryCheck(inWholeSeconds(facts.decidedAt().plus(time)))));
            }
        }
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

    /** Whether anything sends the goods to examination, so far. */
    boolean isToBeExamined() {
        return lane == Lane.RED;
    }

    /** How many required papers an item lacks, so far. */
    int missingPapers(int itemNumber) {
        return (int) holds.keySet().stream()
                .filter(key -> Integer.valueOf(itemNumber).equals(key.itemNumber()))
                .count();
    }

    Decision decision(BigDecimal score, BigDecimal threshold, ControlDraw draw, Versions versions, Policy policy) {
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
                threshold,
                facts.profile().tier(),
                items.entrySet().stream()
                        .map(item -> new Decision.ItemLane(item.getKey(), item.getValue()))
                        .toList(),
                reasons.stream().sorted(Comparator.comparing(Reason::step)).toList(),
                List.copyOf(holds.values()),
                new Selection(List.copyOf(causes), draw, inclusionProbability(draw), audit),
                hits.isEmpty() ? null : List.copyOf(hits),
                versions,
                examineBy.orElse(null));
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

    /** The papers of a declaration are looked at once, however many criteria ask for it. */
    private static Hold documentaryCheck(Instant by) {
        return new Hold(
                "DOCUMENTARY_CHECK",
                null,
                "An officer looks at the papers of these goods.",
                "Nothing to do now; answer if customs asks for another paper.",
                Hold.Owner.CUSTOMS,
                by,
                OnTimeout.ESCALATE);
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

    /** 1 − Π(1 − p) over the random selections that could have sent the goods to examination. */
    private BigDecimal inclusionProbability(ControlDraw draw) {
        List<BigDecimal> rates = hits.stream()
                .filter(hit -> hit.lane() == Lane.RED)
                .map(CriterionHit::rate)
                .toList();
        boolean certain = causes.stream()
                .anyMatch(cause -> cause != Step.CONTROL_DRAW && (cause != Step.CRITERION || rates.isEmpty()));
        if (certain) {
            return BigDecimal.ONE;
        }
        if (rates.isEmpty()) {
            return draw.rate();
        }
        BigDecimal spared = rates.stream()
                .map(BigDecimal.ONE::subtract)
                .reduce(BigDecimal.ONE.subtract(draw.rate()), BigDecimal::multiply);
        return BigDecimal.ONE.subtract(spared);
    }

    private void hold(Hold hold) {
        holds.merge(hold.key(), hold, Hold::orStricter);
    }

    private static Instant inWholeSeconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
