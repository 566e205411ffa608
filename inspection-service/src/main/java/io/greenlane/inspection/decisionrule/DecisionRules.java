package io.greenlane.inspection.decisionrule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Every edition of every rule, and the limits of the law. */
public final class DecisionRules {

    /** What laboratories' results are judged by. */
    private static final String LABORATORY_RULE = "ILAC-G8";

    private final Contents contents;

    /** @throws IllegalArgumentException naming all that is wrong */
    DecisionRules(Contents contents) {
        List<String> flaws = contents.flaws();
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("The decision rules can't be used: " + String.join("; ", flaws) + ".");
        }
        this.contents = contents;
    }

    /** The names that a registration may give for an instrument of this type. */
    public List<String> rulesFor(DeviceType type) {
        return contents.all()
                .filter(rule -> rule.deviceTypes().contains(type))
                .map(DecisionRule::rule)
                .distinct()
                .toList();
    }

    /** The edition of a rule that judges what is measured on a day; empty before the first. */
    public Optional<DecisionRule> inForceOn(LocalDate day, String rule) {
        return contents.all()
                .filter(edition ->
                        edition.rule().equals(rule) && !edition.validFrom().isAfter(day))
                .max(Comparator.comparing(DecisionRule::validFrom));
    }

    /** What the law allows of an indicator on a day; empty where it says nothing. */
    public Optional<ToleranceLimit> toleranceOn(LocalDate day, String indicator) {
        return contents.toleranceLimits().stream()
                .filter(limit -> limit.indicator().equals(indicator) && limit.isInForceOn(day))
                .findFirst();
    }

    /** The edition that judges a laboratory's result for which was asked on a day. */
    public Optional<GuardedAcceptance> forLaboratoriesOn(LocalDate day) {
        return inForceOn(day, LABORATORY_RULE)
                .filter(GuardedAcceptance.class::isInstance)
                .map(GuardedAcceptance.class::cast);
    }

    /** The edition of that name, with which a laboratory was once asked. */
    public GuardedAcceptance forLaboratories(String edition) {
        return contents.guardedAcceptances().stream()
                .filter(known -> known.edition().equals(edition))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The decision rules have lost the edition " + edition));
    }

    /** What a laboratory has to determine when screening could not decide; the indicator itself unless a table says otherwise. */
    public List<String> laboratoryDetermines(String edition, String indicator) {
        return contents.screenings().stream()
                .filter(table -> table.edition().equals(edition))
                .findFirst()
                .map(table -> table.laboratoryDetermines(indicator))
                .orElse(List.of(indicator));
    }

    /** What the file says. */
    record Contents(
            String note,
            List<ScreeningTable> screenings,
            List<GuardedAcceptance> guardedAcceptances,
            List<ToleranceLimit> toleranceLimits) {

        private Stream<DecisionRule> all() {
            return Stream.concat(screenings.stream(), guardedAcceptances.stream());
        }

        private List<String> flaws() {
            List<String> flaws = new ArrayList<>();
            Set<String> editions = new HashSet<>();
            all().filter(rule -> !editions.add(rule.edition()))
                    .forEach(rule -> flaws.add("there are two editions " + rule.edition()));
            screenings.forEach(table -> flaws(table, flaws));
            guardedAcceptances.forEach(rule -> {
                if (!meansSomething(rule.readings()) || !meansSomething(rule.results())) {
                    flaws.add(rule.edition() + " does not say what every statement means");
                }
            });
            for (ToleranceLimit limit : toleranceLimits) {
                if (!MgPerKg.isSensible(limit.most())) {
                    flaws.add("the limit of " + limit.indicator() + " is no content in mg/kg");
                }
            }
            return flaws;
        }

        private void flaws(ScreeningTable table, List<String> flaws) {
            for (ScreeningTable.Row row : table.rows()) {
                String name = table.edition() + ", " + row.indicator() + " in " + row.materials();
                if ((row.belowUpTo() == null) == (row.belowDetectionLimitUpTo() == null)) {
                    flaws.add(name + " needs either belowUpTo or belowDetectionLimitUpTo");
                }
                if (row.belowUpTo() != null
                        && row.overFrom() != null
                        && row.belowUpTo().compareTo(row.overFrom()) >= 0) {
                    flaws.add(name + " has no room between its limits");
                }
                table.laboratoryDetermines(row.indicator()).stream()
                        .filter(determined -> toleranceLimits.stream()
                                .noneMatch(limit -> limit.indicator().equals(determined)))
                        .forEach(determined -> flaws.add(name + " sends " + determined + ", which has no limit"));
            }
        }

        private static boolean meansSomething(Map<Statement, ?> meanings) {
            return meanings.keySet().equals(EnumSet.allOf(Statement.class));
        }
    }
}
