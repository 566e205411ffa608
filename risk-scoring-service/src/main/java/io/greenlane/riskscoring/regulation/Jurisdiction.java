package io.greenlane.riskscoring.regulation;

import io.greenlane.vocabulary.CountryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one law applies, which changes over the years.
 *
 * @param name as it stands in a sentence
 */
public record Jurisdiction(String code, String name, List<Member> members) {

    public Jurisdiction {
        members = members == null ? List.of() : List.copyOf(members);
    }

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

    boolean includesAnyOf(Collection<String> countries, LocalDate day) {
        return members.stream().anyMatch(member -> member.belongsOn(day) && countries.contains(member.country()));
    }

    /** All that is wrong with it, as sentences; empty for a jurisdiction that may be used. */
    List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".code", code, flaws);
        Flaws.ifBlank(path + ".name", name, flaws);
        if (members.isEmpty()) {
            flaws.add(path + ".members is empty, so its law would apply nowhere");
        }
        for (int index = 0; index < members.size(); index++) {
            Member member = members.get(index);
            String place = path + ".members[" + index + "]";
            Flaws.of(place + ".country", CountryCode.flawIn(member.country()), flaws);
            Flaws.ifInverted(place, member.from(), member.until(), flaws);
        }
        Flaws.ifOverlapping(path + ".members", members, Member::country, Member::from, Member::until, flaws);
        return flaws;
    }
}
