package io.greenlane.riskscoring.regulation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one law applies, which changes over the years.
 *
 * @param name as it stands in a sentence
 */
public record Jurisdiction(String code, String name, List<Member> members) {

    /** A country and the days on which it belongs; {@code until} is the last one. */
    public record Member(
            String country, LocalDate from, @Nullable LocalDate until) {

        boolean belongsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    boolean includes(String country, LocalDate day) {
        return members.stream().anyMatch(member -> member.country().equals(country) && member.belongsOn(day));
    }
}
