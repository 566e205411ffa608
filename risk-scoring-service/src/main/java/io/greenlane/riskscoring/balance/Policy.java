package io.greenlane.riskscoring.balance;

import io.greenlane.riskscoring.importer.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the authority chose: data, with dates.
 *
 * @param id the policy's name
 * @param version the name together with a fingerprint of the content; decisions record it
 * @param controlRates share of each tier that the control draw sends to examination, 0 to 1
 * @param riskThresholds points of risk from which on goods are examined
 * @param examinationHours time for an examination, by the lane that asks for it
 * @param documentDays time for a paper where the measure gives none
 * @param auditRates share of each tier that is released and audited afterwards, 0 to 1
 * @param model the risk model that decisions need; absent for a policy that works without one
 * @param modelThresholds per cent of probability from which on goods are examined where the model tells it
 * @param withoutModel what holds while the model that is named cannot be had
 */
public record Policy(
        String id,
        String version,
        LocalDate validFrom,
        @Nullable LocalDate validUntil,
        Map<Tier, BigDecimal> controlRates,
        Map<Tier, BigDecimal> riskThresholds,
        Map<Lane, Integer> examinationHours,
        int documentDays,
        Map<Tier, BigDecimal> auditRates,
        @Nullable String model,
        @Nullable Map<Tier, BigDecimal> modelThresholds,
        @Nullable WithoutModel withoutModel) {

    /**
     * While the model cannot be had the rules go on, more is drawn by lot, and nothing is better than BLUE.
     *
     * @param controlRateFactor what the control rates are multiplied by, 1 or more; a rate never exceeds 1
     */
    public record WithoutModel(BigDecimal controlRateFactor) {}

    private static final List<Tier> BY_TRUST = List.of(Tier.TRUSTED, Tier.STANDARD, Tier.WATCHED, Tier.SUSPENDED);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,40}");
    private static final int DECIMALS = 6;
    private static final int LONGEST_HOURS = 24 * 365;
    private static final int LONGEST_DAYS = 3650;
    private static final BigDecimal ALL = new BigDecimal("100");
    private static final BigDecimal MOST_POINTS = new BigDecimal("100000");

    /** China's AEO programme: below 20 %; Greenlane's own ceiling for trust. */
    private static final BigDecimal SHARE_OF_THE_TRUSTED = new BigDecimal("0.2");

    public Policy {
        controlRates = given(controlRates);
        riskThresholds = given(riskThresholds);
        auditRates = given(auditRates);
        examinationHours = given(examinationHours);
        modelThresholds = modelThresholds == null ? null : given(modelThresholds);
    }

    /** A value that is null in a file is not given. */
    private static <K, V> Map<K, V> given(@Nullable Map<K, V> values) {
        if (values == null) {
            return Map.of();
        }
        Map<K, V> given = new HashMap<>(values);
        given.values().removeIf(Objects::isNull);
        return Map.copyOf(given);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }

    public BigDecimal controlRate(Tier tier) {
        return of(controlRates, tier);
    }

    /** The control rate while the model that the policy names cannot be had. */
    public BigDecimal controlRateWithoutModel(Tier tier) {
        return withoutModel == null
                ? controlRate(tier)
                : controlRate(tier).multiply(withoutModel.controlRateFactor()).min(BigDecimal.ONE);
    }

    /** 0 for a tier that is not audited afterwards. */
    public BigDecimal auditRate(Tier tier) {
        return auditRates.getOrDefault(tier, BigDecimal.ZERO);
    }

    /** Risk from which on goods are examined. */
    public BigDecimal riskThreshold(Tier tier, Scale scale) {
        return switch (scale) {
            case POINTS -> of(riskThresholds, tier);
            case PER_CENT -> of(Objects.requireNonNull(modelThresholds, "a policy that names a model has them"), tier);
        };
    }

    /** The same with lower or higher thresholds of risk. */
    public Policy withThresholdsTimes(BigDecimal factor) {
        return new Policy(
                id,
                version,
                validFrom,
                validUntil,
                controlRates,
                times(riskThresholds, factor),
                examinationHours,
                documentDays,
                auditRates,
                model,
                modelThresholds == null ? null : times(modelThresholds, factor),
                withoutModel);
    }

    private static Map<Tier, BigDecimal> times(Map<Tier, BigDecimal> thresholds, BigDecimal factor) {
        Map<Tier, BigDecimal> scaled = new EnumMap<>(Tier.class);
        thresholds.forEach((tier, points) -> scaled.put(tier, points.multiply(factor)));
        return scaled;
    }

    /** How long an examination in this lane may take to begin; empty for a lane that examines nothing. */
    public Optional<Duration> examinationTime(Lane lane) {
        return Optional.ofNullable(examinationHours.get(lane)).map(Duration::ofHours);
    }

    /** All that is wrong with it, as sentences; empty for a policy that may be used. */
    public List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        if (!ID.matcher(id).matches()) {
            flaws.add("id must be 1 to 40 letters, digits, dots and hyphens");
        }
        for (Tier tier : Tier.values()) {
            checkRate("controlRates." + tier, controlRates.get(tier), flaws);
            checkRate("auditRates." + tier, auditRate(tier), flaws);
            if (!isWithin(MOST_POINTS, riskThresholds.get(tier))) {
                flaws.add("riskThresholds." + tier + " must be a number of points above 0 and at most "
                        + MOST_POINTS.toPlainString());
            }
            if (modelThresholds != null && !isWithin(ALL, modelThresholds.get(tier))) {
                flaws.add("modelThresholds." + tier + " must be above 0 and at most 100 per cent");
            }
        }
        if (flaws.isEmpty()) {
            checkTrust(flaws);
            checkOrder("riskThresholds", riskThresholds, flaws);
            checkOrder("modelThresholds", modelThresholds, flaws);
        }
        if (!examinationHours.containsKey(Lane.RED)) {
            flaws.add("examinationHours.RED is missing");
        }
        examinationHours.forEach((lane, hours) -> {
            if (hours <= 0 || hours > LONGEST_HOURS) {
                flaws.add("examinationHours." + lane + " must be above 0 and at most " + LONGEST_HOURS);
            }
        });
        if (model != null && withoutModel == null) {
            flaws.add("withoutModel is missing, but a policy that names a model says what holds without it");
        }
        if (model != null && modelThresholds == null) {
            flaws.add("modelThresholds is missing, but a policy that names a model says from which probability on goods"
                    + " are examined");
        }
        if (withoutModel != null
                && (withoutModel.controlRateFactor() == null
                        || withoutModel.controlRateFactor().compareTo(BigDecimal.ONE) < 0
                        || withoutModel.controlRateFactor().scale() > DECIMALS
                        || withoutModel.controlRateFactor().compareTo(MOST_POINTS) > 0)) {
            flaws.add("withoutModel.controlRateFactor must be 1 or more, and a sensible number");
        }
        if (documentDays <= 0 || documentDays > LONGEST_DAYS) {
            flaws.add("documentDays must be above 0 and at most " + LONGEST_DAYS);
        }
        if (validUntil != null && validUntil.isBefore(validFrom)) {
            flaws.add("validUntil lies before validFrom");
        }
        return flaws;
    }

    private static boolean isWithin(BigDecimal most, @Nullable BigDecimal threshold) {
        return threshold != null
                && threshold.signum() > 0
                && threshold.scale() <= DECIMALS
                && threshold.compareTo(most) <= 0;
    }

    private static void checkRate(String path, @Nullable BigDecimal rate, List<String> flaws) {
        if (rate == null) {
            flaws.add(path + " is missing");
        } else if (rate.scale() > DECIMALS) {
            flaws.add(path + " has more than " + DECIMALS + " decimals");
        } else if (rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) > 0) {
            flaws.add(path + " is " + rate + ", but a rate lies between 0 and 1");
        }
    }

    /** Trust is a lower rate and never none; a trial that draws nobody or everybody is exempt. */
    private void checkTrust(List<String> flaws) {
        if (allRatesAre(BigDecimal.ZERO) || allRatesAre(BigDecimal.ONE)) {
            return;
        }
        for (Tier distrusted : List.of(Tier.WATCHED, Tier.SUSPENDED)) {
            if (controlRate(distrusted).signum() == 0) {
                flaws.add("controlRates." + distrusted
                        + " is 0, but whoever is distrusted is in the draw (unless nobody is drawn at all)");
            }
        }
        BigDecimal trusted = controlRate(Tier.TRUSTED);
        BigDecimal ceiling = controlRate(Tier.STANDARD).multiply(SHARE_OF_THE_TRUSTED);
        if (trusted.signum() == 0) {
            flaws.add("controlRates.TRUSTED is 0, but trust is never a pass (unless nobody is drawn at all)");
        } else if (trusted.compareTo(ceiling) > 0) {
            flaws.add("controlRates.TRUSTED is " + trusted.toPlainString() + ", but at most a fifth of STANDARD ("
                    + ceiling.stripTrailingZeros().toPlainString() + ") is trust");
        }
    }

    /** Whoever is trusted more is not examined at less risk. */
    private static void checkOrder(String path, @Nullable Map<Tier, BigDecimal> thresholds, List<String> flaws) {
        for (int index = 1; thresholds != null && index < BY_TRUST.size(); index++) {
            Tier more = BY_TRUST.get(index - 1);
            Tier less = BY_TRUST.get(index);
            if (of(thresholds, more).compareTo(of(thresholds, less)) < 0) {
                flaws.add(path + "." + more + " is " + of(thresholds, more).toPlainString() + ", but " + less
                        + ", who is trusted less, is examined from "
                        + of(thresholds, less).toPlainString() + " on");
            }
        }
    }

    private boolean allRatesAre(BigDecimal rate) {
        return controlRates.values().stream().allMatch(each -> each.compareTo(rate) == 0);
    }

    private static BigDecimal of(Map<Tier, BigDecimal> byTier, Tier tier) {
        BigDecimal value = byTier.get(tier);
        if (value == null) {
            throw new IllegalStateException("A policy without a value for " + tier + " was not checked");
        }
        return value;
    }
}
