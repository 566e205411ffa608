package io.greenlane.benchmarks.evaluation;

import io.greenlane.riskscoring.balance.OfficeLimit;
import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.balance.Scale;
import io.greenlane.riskscoring.model.RiskModel;
import io.greenlane.riskscoring.routing.SimulatedDesk.Ruling;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What customs offices can examine. When a model comes into force, each office's last week is assessed by it, as policies are
 * simulated before they are approved; what is left of the office's share after goods that are examined anyway and after the
 * draw is for risk, and the platform's own reckoning gives the threshold that asks for no more.
 */
final class Offices {

    private final double budget;
    private final Policy policy;
    private final Map<String, List<Ruling>> lastWeek = new TreeMap<>();
    private final Map<String, OfficeThreshold> thresholds = new HashMap<>();
    private long version;

    /** @param budget share of the declarations that an office can examine */
    Offices(double budget, Policy policy) {
        this.budget = budget;
        this.policy = policy;
    }

    void note(Ruling ruling) {
        lastWeek.computeIfAbsent(ruling.customsOffice(), office -> new ArrayList<>())
                .add(ruling);
    }

    /** A week is over; sets the thresholds for the next. */
    void set(@Nullable RiskModel model) {
        if (model != null) {
            thresholds.clear();
            lastWeek.forEach((office, week) -> limit(week, model)
                    .ifPresent(
                            points -> thresholds.put(office, new OfficeThreshold(++version, Scale.PER_CENT, points))));
        }
        lastWeek.clear();
    }

    private Optional<BigDecimal> limit(List<Ruling> week, RiskModel model) {
        List<BigDecimal> asked = new ArrayList<>();
        int certain = 0;
        double drawn = 0;
        for (Ruling ruling : week) {
            if (ruling.isCertain()) {
                certain++;
                continue;
            }
            drawn += policy.controlRate(ruling.tier()).doubleValue();
            BigDecimal score = ruling.scoreBy(model);
            if (score.compareTo(policy.riskThreshold(ruling.tier(), Scale.PER_CENT)) >= 0) {
                asked.add(score);
            }
        }
        // Of those that risk takes, some are drawn as well and take no more of anybody's time.
        double alone = 1 - drawn / Math.max(1, week.size() - certain);
        return OfficeLimit.within((int) Math.floor((budget * week.size() - certain - drawn) / alone), asked);
    }

    @Nullable
    OfficeThreshold limitOf(String office) {
        return thresholds.get(office);
    }
}
