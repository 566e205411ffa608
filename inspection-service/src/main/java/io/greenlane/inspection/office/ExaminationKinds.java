package io.greenlane.inspection.office;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which bay, which skills and how long the examination of goods takes, by edition. */
public final class ExaminationKinds {

    private static final int LONGEST_MINUTES = 240;

    private final List<Edition> editions;

    /** @throws IllegalArgumentException naming all that is wrong */
    ExaminationKinds(Contents contents) {
        List<String> flaws = new ArrayList<>();
        contents.editions().forEach(edition -> {
            edition.kinds().forEach(kind -> flaws.addAll(kind.flaws()));
            if (edition.anHourCosts().signum() <= 0) {
                flaws.add("an hour of waiting costs nothing in edition " + edition.edition()
                        + ", so goods would never go first");
            }
            if (edition.kinds().isEmpty()
                    || !edition.kinds().getLast().hsPrefixes().isEmpty()) {
                flaws.add("the last kind of edition " + edition.edition() + " names codes, so other goods have none");
            }
        });
        if (contents.editions().isEmpty()) {
            flaws.add("there is no edition");
        }
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(
                    "The kinds of examination can't be used: " + String.join("; ", flaws) + ".");
        }
        this.editions = contents.editions().stream()
                .sorted(Comparator.comparing(Edition::validFrom))
                .toList();
    }

    /**
     * What the examination of goods takes.
     *
     * <p>The first kind in the file that any of the goods is of gives the bay, so the most demanding stand first; the
     * skills are those for all of the goods.
     */
    public Taking of(Collection<String> commodityCodes, boolean perishable, LocalDate day) {
        List<ExaminationKind> kinds = editionOn(day).kinds();
        Set<ExaminationKind> found = new TreeSet<>(Comparator.comparingInt(kinds::indexOf));
        if (perishable) {
            kinds.stream().filter(ExaminationKind::forPerishables).findFirst().ifPresent(found::add);
        }
        commodityCodes.forEach(code -> found.add(ofCode(code, kinds)));
        if (found.isEmpty()) {
            found.add(kinds.getLast());
        }
        ExaminationKind first = found.iterator().next();
        Set<String> skills = new TreeSet<>();
        found.forEach(kind -> skills.addAll(kind.skills()));
        int longest = found.stream().mapToInt(ExaminationKind::minutes).max().orElseThrow();
        int further = (commodityCodes.size() - 1) * first.minutesPerFurtherItem();
        return new Taking(
                first.kind(),
                first.bayKind(),
                skills,
                Math.min(LONGEST_MINUTES, longest + Math.max(0, further)),
                first.because());
    }

    /**
     * What an hour of waiting costs whoever waits for goods, whatever they are and on top of what they lose themselves, in
     * the currency that statistical values are declared in.
     */
    public BigDecimal anHourCosts(LocalDate day) {
        return editionOn(day).anHourCosts();
    }

    private Edition editionOn(LocalDate day) {
        return editions.stream()
                .filter(edition -> !edition.validFrom().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(editions.getFirst());
    }

    private static ExaminationKind ofCode(String code, List<ExaminationKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.matchOf(code) >= 0)
                .max(Comparator.comparingInt(kind -> kind.matchOf(code)))
                .orElse(kinds.getLast());
    }

    /**
     * What one examination takes.
     *
     * @param because why the goods need this bay
     */
    public record Taking(String kind, BayKind bayKind, Set<String> skills, int minutes, String because) {}

    /** @param anHourCosts see {@link ExaminationKinds#anHourCosts} */
    record Edition(
            String edition, LocalDate validFrom, String source, BigDecimal anHourCosts, List<ExaminationKind> kinds) {

        Edition {
            Objects.requireNonNull(edition, "An edition has no name (edition)");
            Objects.requireNonNull(validFrom, "Edition " + edition + " has no first day (validFrom)");
            Objects.requireNonNull(source, "Edition " + edition + " has no source");
            Objects.requireNonNull(
                    anHourCosts, "Edition " + edition + " does not say what an hour of waiting costs (anHourCosts)");
            Objects.requireNonNull(kinds, "Edition " + edition + " has no kinds");
        }
    }

    /** What the file says. */
    record Contents(String note, List<Edition> editions) {}
}
