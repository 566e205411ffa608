package io.greenlane.chassis.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Tells a token that cannot be checked as a problem. Spring Security hands a refused token to its entry point but
 * throws an issuer's outage on, up to the servlet container, which would call it an error of ours.
 */
public final class IssuerOutage extends OncePerRequestFilter {

    private final HandlerExceptionResolver problems;

    public IssuerOutage(HandlerExceptionResolver problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException | JwtDecoderInitializationException outage) {
            problems.resolveException(request, response, null, outage);
        }
    }
}
