package io.greenlane.benchmarks.evaluation;

import io.greenlane.benchmarks.evaluation.Shipment.ByRules;
import io.greenlane.benchmarks.evaluation.Shipment.Decided;
import io.greenlane.compliancehistory.profile.ProfilePublished;
import io.greenlane.compliancehistory.profile.SimulatedHistory;
import io.greenlane.compliancehistory.profile.SimulatedHistory.Found;
import io.greenlane.riskmodel.table.RefusedTableException;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.balance.ShippedPolicy;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.importer.SizeClass;
import io.greenlane.riskscoring.importer.Tier;
import io.greenlane.riskscoring.model.Experience;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.routing.SimulatedDesk;
import io.greenlane.riskscoring.routing.SimulatedDesk.Lots;
import io.greenlane.riskscoring.routing.SimulatedDesk.Ruling;
import io.greenlane.riskscoring.sampling.Draws;
import io.greenlane.riskscoring.sampling.SimulatedDraws;
import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Trade;
import io.greenlane.simulator.consignment.TradePlan;
import io.greenlane.simulator.world.World;
import io.greenlane.simulator.world.WorldParameters;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A simulated administration that decides by the platform's own classes: it sees declarations, learns of the truth what its
 * examinations reveal when they are concluded, and nothing else of it.
 */
final class Administration {

    private static final Duration UNTIL_AMENDED = Duration.ofDays(1);

    private final Design design;
    private final Trade trade;
    private final SimulatedDraws draws;
    private final SimulatedDesk desk;
    private final SimulatedDesk rules = new SimulatedDesk(ShippedPolicy.policy());
    private final SimulatedHistory history = new SimulatedHistory();
    private final Experience experience = new Experience();
    private final Offices offices;
    private final PriorityQueue<Examination> examinations = new PriorityQueue<>(
            Comparator.comparing((Examination each) -> each.found.at()).thenComparing(each -> each.found.mrn()));
    private final Deque<Open> toAmend = new ArrayDeque<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private LocalDate today;
    private @Nullable RiskModel model;

    private record Examination(Found found, boolean serious, Ruling ruling, Experience.Label label) {}

    /** A declaration whose trader owes a paper that exists. */
    private record Open(Notice notice, Ruling first) {}

    Administration(Design design, long seed, Policy policy) {
        this.design = design;
        this.trade = new Trade(
                new World(WorldParameters.frozen(), seed, design.opens(), design.importers()),
                new TradePlan(startOf(design.opens()), design.perDay(), design.declarations()));
        this.draws = new SimulatedDraws(seed);
        this.desk = new SimulatedDesk(policy);
        this.offices = new Offices(design.budget(), policy);
        this.today = design.opens().minusDays(1);
    }

    /** All declarations in the order of their lodgement. */
    List<Shipment> run() {
        for (int number = 0; number < trade.count(); number++) {
            Consignment consignment = trade.consignment(number);
            LocalDate day = LocalDate.ofInstant(consignment.lodgedAt(), ZoneOffset.UTC);
            while (today.isBefore(day)) {
                today = today.plusDays(1);
                morning();
            }
            lodge(new Notice(consignment));
        }
        while (!toAmend.isEmpty()) {
            today = today.plusDays(1);
            morning();
        }
        shipments.sort(Comparator.comparing(Shipment::lodgedAt).thenComparing(Shipment::mrn));
        return List.copyOf(shipments);
    }

    private void morning() {
        Instant now = startOf(today);
        while (!examinations.isEmpty() && examinations.peek().found.at().isBefore(now)) {
            Examination concluded = examinations.remove();
            history.conclude(concluded.found, concluded.serious, now);
            concluded.ruling.teach(experience, concluded.label);
        }
        long days = ChronoUnit.DAYS.between(design.opens(), today);
        if (days % Design.WEEK == 0) {
            if (Design.learnsBefore(days / Design.WEEK)) {
                learn();
            }
            offices.set(model);
        }
        while (!toAmend.isEmpty()
                && toAmend.peek().notice.lodgedAt().plus(UNTIL_AMENDED).isBefore(now)) {
            amend(toAmend.remove(), now);
        }
    }

    private void learn() {
        try {
            Experience.Learnt learnt = experience.learn(today);
            model = RiskModel.read(learnt.version(), learnt.text());
            desk.put(model);
        } catch (RefusedTableException tooEarly) {
            // The rules and a higher control rate go on.
        }
    }

    private void lodge(Notice notice) {
        Ruling ruling = decide(desk, notice, 1, notice.lodgedAt());
        offices.note(ruling);
        if (!ruling.isChosen() && notice.owesPapersThatExist() && ruling.isHeldForTrader()) {
            toAmend.add(new Open(notice, ruling));
        } else {
            settle(notice, ruling, ruling);
        }
    }

    private void amend(Open open, Instant now) {
        settle(open.notice, open.first, decide(desk, open.notice, 2, now));
    }

    private Ruling decide(SimulatedDesk by, Notice notice, int version, Instant now) {
        return by.decide(
                notice.lodged(version),
                now,
                profileOf(notice.importer()),
                lots(notice),
                offices.limitOf(notice.office()));
    }

    private Lots lots(Notice notice) {
        LocalDate day = LocalDate.ofInstant(notice.lodgedAt(), ZoneOffset.UTC);
        return new Lots(
                draws.lotOf(notice.mrn(), day, Draws.CONTROL),
                draws.lotOf(notice.mrn(), day, Draws.AUDIT),
                draws.lotOf(notice.mrn(), day, Draws.CRITERIA));
    }

    private ImporterProfile profileOf(String importer) {
        ProfilePublished published = history.published(importer);
        return published.revision() == 0
                ? ImporterProfile.UNKNOWN
                : new ImporterProfile(
                        published.revision(),
                        Tier.valueOf(published.tier().name()),
                        SizeClass.valueOf(published.sizeClass().name()),
                        published.effectiveInspections());
    }

    /** What became of a declaration in the end. */
    private void settle(Notice notice, Ruling first, Ruling last) {
        boolean chosen = first.isChosen() || last.isChosen();
        boolean drawn = first.isDrawn() || last.isDrawn();
        BigDecimal rate = first.controlRate().max(last.controlRate());
        Found found = notice.found(
                notice.concludedAt(design), first.inclusionProbability().max(last.inclusionProbability()));
        if (chosen || drawn) {
            boolean serious = last.isProhibited();
            examinations.add(new Examination(found, serious, last, label(notice, found)));
            if (serious) {
                history.openSeriousCase(notice.importer(), startOf(today));
            }
        } else {
            last.teach(experience, null);
        }
        Ruling byRules = rules.decide(notice.lodged(1), notice.lodgedAt(), ImporterProfile.UNKNOWN, lots(notice), null);
        shipments.add(new Shipment(
                design.weekOf(notice.lodgedAt()),
                notice.mrn(),
                notice.importer(),
                notice.lodgedAt(),
                found.at(),
                found.broken(),
                new ByRules(byRules.isProhibited(), byRules.score(), byRules.isHeldForTrader()),
                new Decided(first.tier(), chosen || drawn, chosen, drawn, rate, last.isHeldForTrader())));
    }

    private static Experience.Label label(Notice notice, Found found) {
        Set<Integer> broken = new TreeSet<>(notice.brokenItems());
        return new Experience.Label(
                broken.isEmpty(),
                broken,
                LocalDate.ofInstant(found.at(), ZoneOffset.UTC),
                found.inclusionProbability());
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
