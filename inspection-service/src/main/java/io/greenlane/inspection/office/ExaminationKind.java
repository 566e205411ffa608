package io.greenlane.inspection.office;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an examination of some goods takes.
 *
 * @param hsPrefixes of the goods; empty for whatever no other kind has
 * @param forPerishables whether goods that spoil are of this kind whatever their code
 * @param skills that the officer needs, all of them
 * @param minutes that one item is expected to take
 * @param minutesPerFurtherItem on top for each further item of the declaration
 * @param because why, in words
 */
public record ExaminationKind(
        String kind,
        Set<String> hsPrefixes,
        boolean forPerishables,
        BayKind bayKind,
        Set<String> skills,
        int minutes,
        int minutesPerFurtherItem,
        String because) {

    public ExaminationKind {
        Objects.requireNonNull(kind, "A kind of examination has no name (kind)");
        hsPrefixes = new TreeSet<>(Objects.requireNonNull(hsPrefixes, kind + " has no hsPrefixes"));
        Objects.requireNonNull(bayKind, kind + " has no bayKind");
        skills = new TreeSet<>(Objects.requireNonNull(skills, kind + " has no skills"));
        Objects.requireNonNull(because, kind + " does not say why (because)");
    }

    /** How much of a code this kind names; -1 where it does not name it. */
    int matchOf(String commodityCode) {
        return hsPrefixes.stream()
                .filter(commodityCode::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }

    List<String> flaws() {
        return minutes < 1 || minutes > 480 || minutesPerFurtherItem < 0
                ? List.of(kind + " takes no time that can be planned")
                : List.of();
    }
}
