package io.greenlane.chassis.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads what a verified token says about its bearer. Roles that Greenlane does not know are passed over. */
final class TokenClaims {

    private TokenClaims() {}

    static Caller caller(Jwt token) {
        String subject = Objects.requireNonNull(token.getSubject(), "The validator demands a subject");
        return new Caller(
                subject,
                roles(token),
                token.getClaimAsString("eori"),
                offices(token),
                token.getClaimAsString("laboratory"));
    }

    static Collection<GrantedAuthority> authorities(Jwt token) {
        return roles(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Set<Role> roles(Jwt token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> claimed = token.getClaimAsStringList("roles");
        if (claimed != null) {
            for (Role role : Role.values()) {
                if (claimed.contains(role.name())) {
                    roles.add(role);
                }
            }
        }
        return roles;
    }

    private static Set<String> offices(Jwt token) {
        List<String> offices = token.getClaimAsStringList("offices");
        return offices == null ? Set.of() : new HashSet<>(offices);
    }
}
