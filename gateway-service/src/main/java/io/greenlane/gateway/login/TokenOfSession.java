package io.greenlane.gateway.login;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Turns a browser's session into the token that it stands for; what comes behind knows of no browsers. */
final class TokenOfSession extends OncePerRequestFilter {

    private final BrowserTokens tokens;
    private final HandlerExceptionResolver problems;

    TokenOfSession(BrowserTokens tokens, HandlerExceptionResolver problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token;
        try {
            token = tokens.of(request, response);
        } catch (AuthenticationServiceException outage) {
            problems.resolveException(request, response, null, outage);
            return;
        }
        chain.doFilter(new Bearer(request, token.map("Bearer "::concat).orElse(null)), response);
    }

    /** The request with the token instead of the cookies, which are nothing to the services. */
    private static final class Bearer extends HttpServletRequestWrapper {
        private final @Nullable String authorization;

        Bearer(HttpServletRequest request, @Nullable String authorization) {
            super(request);
            this.authorization = authorization;
        }

        @Override
        public @Nullable String getHeader(String name) {
            if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
                return authorization;
            }
            return name.equalsIgnoreCase(HttpHeaders.COOKIE) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            if (name.equalsIgnoreCase(HttpHeaders.AUTHORIZATION)) {
                return Collections.enumeration(authorization == null ? List.of() : List.of(authorization));
            }
            return name.equalsIgnoreCase(HttpHeaders.COOKIE) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }

        @Override
        public Enumeration<String> getHeaderNames() {
            List<String> names = Collections.list(super.getHeaderNames());
            names.removeIf(HttpHeaders.COOKIE::equalsIgnoreCase);
            if (authorization != null) {
                names.add(HttpHeaders.AUTHORIZATION);
            }
            return Collections.enumeration(names);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}
