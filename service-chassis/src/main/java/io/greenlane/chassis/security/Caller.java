package io.greenlane.chassis.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who a verified token speaks for; a controller asks for it as an argument.
 *
 * @param subject the user or client
 * @param roles what the caller may do
 * @param eori the enterprise a trader acts for; absent for everybody else
 * @param offices the customs offices an officer works for, empty for others
 * @param laboratory the laboratory whose staff the caller belongs to; absent for everybody else
 */
public record Caller(
        String subject,
        Set<Role> roles,
        @Nullable String eori,
        Set<String> offices,
        @Nullable String laboratory) {

    public Caller {
        roles = Set.copyOf(roles);
        offices = Set.copyOf(offices);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the caller is a trader acting for this enterprise. */
    public boolean actsFor(String enterprise) {
        return is(Role.TRADER) && enterprise.equals(eori);
    }
}
