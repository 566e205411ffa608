package io.greenlane.identity.token;

import io.greenlane.chassis.security.Role;
import io.greenlane.identity.IdentitySettings;
import io.greenlane.identity.client.TraderClient;
import io.greenlane.identity.login.DemoUser;
import io.greenlane.identity.login.DemoUsers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Writes into each token who its bearer is: {@code name}, {@code roles}, {@code eori}, {@code offices}, {@code laboratory}. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final DemoUsers users;
    private final IdentitySettings settings;

    TokenClaims(DemoUsers users, IdentitySettings settings) {
        this.users = users;
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        JwtClaimsSet.Builder claims = context.getClaims();
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            claims.audience(listOf(settings.audience()));
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            describe(claims, TraderClient.of(context.getRegisteredClient()).orElseThrow(TokenClaims::nobody));
        } else {
            describe(claims, person(context.getPrincipal()));
        }
    }

    private DemoUser person(@Nullable Authentication principal) {
        return Optional.ofNullable(principal)
                .map(Authentication::getName)
                .flatMap(users::find)
                .orElseThrow(TokenClaims::nobody);
    }

    private static void describe(JwtClaimsSet.Builder claims, TraderClient trader) {
        claims.claim("name", trader.name())
                .claim("roles", listOf(Role.Names.TRADER))
                .claim("eori", trader.eori());
    }

    private static void describe(JwtClaimsSet.Builder claims, DemoUser user) {
        claims.claim("name", user.name()).claim("roles", listOf(user.role().name()));
        String eori = user.eori();
        if (eori != null) {
            claims.claim("eori", eori);
        }
        String laboratory = user.laboratory();
        if (laboratory != null) {
            claims.claim("laboratory", laboratory);
        }
        if (!user.offices().isEmpty()) {
            claims.claim("offices", new ArrayList<>(user.offices()));
        }
    }

    /** Not {@code List.of}: the claims are stored as typed JSON, and only well-known list types are read back. */
    private static List<String> listOf(String value) {
        return new ArrayList<>(List.of(value));
    }

    /** A login that began before the demo users were switched off ends here. */
    private static OAuth2AuthenticationException nobody() {
        return new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_GRANT);
    }
}
