package io.greenlane.identity.login;

import io.greenlane.chassis.security.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person for demonstrations.
 *
 * @param username what is typed into the form, and the {@code sub} of the tokens
 * @param role the one role this person plays
 * @param name as shown to others
 * @param eori the enterprise a trader acts for
 * @param offices the customs offices an officer works for
 * @param laboratory the laboratory whose staff the person belongs to
 */
public record DemoUser(
        String username,
        Role role,
        String name,
        @Nullable String eori,
        List<String> offices,
        @Nullable String laboratory) {

    private static final List<String> ALL_OFFICES = List.of("NLRTM001", "NLAMS001", "DEHAM001");

    static List<DemoUser> all() {
        return List.of(
                trader("trader-a", "NL853456789", "Demo Forwarding"),
                trader("trader-b", "DE4711000222", "Demo Roastery"),
                trader("trader-new", "NL900000018", "Demo New Trading"),
                official("officer", Role.OFFICER, ALL_OFFICES),
                official("officer-2", Role.OFFICER, ALL_OFFICES),
                official("supervisor", Role.SUPERVISOR, ALL_OFFICES),
                official("supervisor-2", Role.SUPERVISOR, ALL_OFFICES),
                official("analyst", Role.ANALYST, List.of()),
                official("authority", Role.AUTHORITY, List.of()),
                analyser("lab", "LAB-RTM"),
                analyser("lab-2", "LAB-HAM"),
                official("certifier", Role.CERTIFIER, List.of()),
                official("partner", Role.PARTNER, List.of()),
                official("auditor", Role.AUDITOR, List.of()),
                official("operator", Role.OPERATOR, List.of()));
    }

    private static DemoUser trader(String username, String eori, String name) {
        return new DemoUser(username, Role.TRADER, name, eori, List.of(), null);
    }

    private static DemoUser official(String username, Role role, List<String> offices) {
        return new DemoUser(username, role, "Demo " + username, null, offices, null);
    }

    private static DemoUser analyser(String username, String laboratory) {
        return new DemoUser(username, Role.LAB, "Demo " + username, null, List.of(), laboratory);
    }
}
