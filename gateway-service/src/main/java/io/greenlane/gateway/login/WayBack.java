package io.greenlane.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;

/** Where somebody goes who has logged in: back to the page of the console that he came from, and nowhere else. */
final class WayBack {

    private static final Logger log = LoggerFactory.getLogger(WayBack.class);

    private static final String HOME = "/console/";
    private static final String ATTRIBUTE = WayBack.class.getName();

    /** Pages of the console alone: no other host, no way around it by dots, backslashes or control characters. */
    private static final Pattern PAGE = Pattern.compile("(?!.*(\\.\\.|//|\\\\))/console/[\\x21-\\x7e]{0,1000}");

    private static final int SECONDS_TO_LOG_IN = 600;

    private WayBack() {}

    /** Remembers the way in a session that lasts only as long as somebody may take to log in. */
    static void remember(HttpServletRequest request, @Nullable String page) {
        HttpSession session = request.getSession(true);
        if (session.isNew()) {
            session.setMaxInactiveInterval(SECONDS_TO_LOG_IN);
        }
        session.setAttribute(ATTRIBUTE, page != null && PAGE.matcher(page).matches() ? page : HOME);
    }

    static void afterLogin(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval(request.getServletContext().getSessionTimeout() * 60);
        Object page = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        response.sendRedirect(page instanceof String known ? known : HOME);
    }

    static void afterFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        log.warn("A login failed: {}", failure.toString());
        response.sendRedirect("/console/login-failed");
    }
}
