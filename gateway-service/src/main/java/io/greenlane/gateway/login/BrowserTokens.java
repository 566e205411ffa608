package io.greenlane.gateway.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The access tokens of the people who are logged in, each kept in a session and renewed before it ends. */
@Component
final class BrowserTokens {

    private static final Logger log = LoggerFactory.getLogger(BrowserTokens.class);

    static final String COOKIE = "GREENLANE_SESSION";

    private final OAuth2AuthorizedClientRepository tokens;
    private final InstantSource clock;
    private final RefreshTokenOAuth2AuthorizedClientProvider renewal = new RefreshTokenOAuth2AuthorizedClientProvider();

    BrowserTokens(OAuth2AuthorizedClientRepository tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Whether a call to the API comes with a session instead of a token. */
    static boolean areMeant(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && request.getRequestURI().startsWith("/api/")
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(COOKIE));
    }

    /**
     * The token of the session that a request belongs to; empty when there is none, or the issuer renews it no longer, in
     * which case the session has ended.
     *
     * @throws AuthenticationServiceException if the token has to be renewed and the issuer does not answer
     */
    Optional<String> of(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        Authentication person = session == null ? null : person(session);
        if (session == null || person == null) {
            return Optional.empty();
        }
        // A page asks for several things at once, and a token is renewed once.
        synchronized (WebUtils.getSessionMutex(session)) {
            OAuth2AuthorizedClient held = tokens.loadAuthorizedClient(ConsoleLogin.CLIENT, person, request);
            return held == null
                    ? Optional.empty()
                    : renewed(held, person, request, response)
                            .map(client -> client.getAccessToken().getTokenValue());
        }
    }

    private Optional<OAuth2AuthorizedClient> renewed(
            OAuth2AuthorizedClient held,
            Authentication person,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            OAuth2AuthorizedClient fresh = renewal.authorize(OAuth2AuthorizationContext.withAuthorizedClient(held)
                    .principal(person)
                    .build());
            if (fresh == null) {
                return isGood(held) ? Optional.of(held) : ended(request);
            }
            tokens.saveAuthorizedClient(fresh, person, request, response);
            return Optional.of(fresh);
        } catch (OAuth2AuthorizationException refusal) {
            if (OAuth2ErrorCodes.INVALID_GRANT.equals(refusal.getError().getErrorCode())) {
                return ended(request);
            }
            if (isGood(held)) {
                log.warn("The issuer did not renew a token, which is good for a while yet", refusal);
                return Optional.of(held);
            }
            throw new AuthenticationServiceException("The issuer did not renew a token", refusal);
        }
    }

    private boolean isGood(OAuth2AuthorizedClient held) {
        Instant expiry = held.getAccessToken().getExpiresAt();
        return expiry != null && expiry.isAfter(clock.instant());
    }

    private static Optional<OAuth2AuthorizedClient> ended(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return Optional.empty();
    }

    private static @Nullable Authentication person(HttpSession session) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                ? context.getAuthentication()
                : null;
    }
}
