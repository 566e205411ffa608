package io.greenlane.riskscoring.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A charge on embedded emissions that follows from a measure, as far as it can be estimated before anything is imported.
 *
 * @param price names the price of a tonne
 * @param defaultIntensities what is assumed where no actual emissions are declared
 * @param markUps what is added to assumed emissions, never to actual ones
 * @param directOnlyGroups groups of rows whose indirect emissions are not charged
 * @param leavesOut what the estimate does not know, as sentences
 */
public record Levy(
        String price,
        List<DefaultIntensity> defaultIntensities,
        List<MarkUp> markUps,
        List<String> directOnlyGroups,
        List<String> leavesOut) {

    public Levy {
        defaultIntensities = defaultIntensities == null ? List.of() : List.copyOf(defaultIntensities);
        markUps = markUps == null ? List.of() : List.copyOf(markUps);
        directOnlyGroups = directOnlyGroups == null ? List.of() : List.copyOf(directOnlyGroups);
        leavesOut = leavesOut == null ? List.of() : List.copyOf(leavesOut);
    }

    /**
     * Emissions assumed for goods of a code.
     *
     * @param tco2ePerTonne direct and indirect, as far as both are charged
     * @param route how the goods were made, in the law's letters; absent where it makes no difference
     */
    public record DefaultIntensity(
            String hsPrefix,
            BigDecimal tco2ePerTonne,
            @Nullable String route) {

        private List<String> flaws(String path) {
            List<String> flaws = new ArrayList<>();
            Flaws.ifNoPrefix(path + ".hsPrefix", hsPrefix, flaws);
            Flaws.ifNotAbove(path + ".tco2ePerTonne", tco2ePerTonne, BigDecimal.ZERO, flaws);
            return flaws;
        }
    }

    /**
     * What is added to assumed emissions for a while.
     *
     * @param group of rows; absent for all that no other mark-up names
     * @param percent of the assumed emissions
     * @param until last day; absent while no end is known
     */
    public record MarkUp(
            @Nullable String group,
            BigDecimal percent,
            LocalDate from,
            @Nullable LocalDate until) {

        private boolean isValidOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        private List<String> flaws(String path) {
            List<String> flaws = new ArrayList<>();
            Flaws.ifNegative(path + ".percent", percent, flaws);
            Flaws.ifInverted(path, from, until, flaws);
            return flaws;
        }
    }

    /** Assumed emissions and the line that they come from. */
    public record Assumed(DefaultIntensity line, boolean highestOfSeveral) {}

    /**
     * What is assumed for a code: the longest line that it begins with, and for a code that ends before the lines do, the
     * highest of them. Empty where no table names the code.
     */
    public Optional<Assumed> assumedFor(String commodityCode) {
        Optional<DefaultIntensity> highest = defaultIntensities.stream()
                .filter(line -> line.hsPrefix().startsWith(commodityCode))
                .max(Comparator.comparing(DefaultIntensity::tco2ePerTonne));
        return highest.isPresent()
                ? highest.map(line -> new Assumed(line, !line.hsPrefix().equals(commodityCode)))
                : defaultIntensities.stream()
                        .filter(line -> commodityCode.startsWith(line.hsPrefix()))
                        .max(Comparator.comparingInt(line -> line.hsPrefix().length()))
                        .map(line -> new Assumed(line, false));
    }

    /** What is added to assumed emissions of a group on a day, in percent. */
    public BigDecimal markUpPercent(String group, LocalDate day) {
        return markUps.stream()
                .filter(markUp -> markUp.isValidOn(day)
                        && (markUp.group() == null || markUp.group().equals(group)))
                .max(Comparator.comparing(markUp -> markUp.group() != null))
                .map(MarkUp::percent)
                .orElse(BigDecimal.ZERO);
    }

    /** All that is wrong with it, as sentences; empty for one that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".price", price, flaws);
        Set<String> prefixes = new HashSet<>();
        for (int index = 0; index < defaultIntensities.size(); index++) {
            DefaultIntensity line = defaultIntensities.get(index);
            String place = path + ".defaultIntensities[" + index + "]";
            flaws.addAll(line.flaws(place));
            if (!prefixes.add(line.hsPrefix())) {
                flaws.add(place + ".hsPrefix " + line.hsPrefix() + " stands there twice");
            }
        }
        for (int index = 0; index < markUps.size(); index++) {
            flaws.addAll(markUps.get(index).flaws(path + ".markUps[" + index + "]"));
        }
        Flaws.ifOverlapping(path + ".markUps", markUps, MarkUp::group, MarkUp::from, MarkUp::until, flaws);
        if (leavesOut.isEmpty()) {
            flaws.add(path + ".leavesOut is empty, but an estimate names what it does not know");
        }
        return flaws;
    }
}
