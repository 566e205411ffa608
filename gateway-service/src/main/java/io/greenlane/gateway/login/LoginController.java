package io.greenlane.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.gateway.GatewaySettings;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.apache.catalina.session.TooManyActiveSessionsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where the console sends somebody to log in, and where it asks who has. */
@RestController
@Hidden
class LoginController {

    private static final Logger log = LoggerFactory.getLogger(LoginController.class);

    private final GatewaySettings settings;
    private final ClientRegistrationRepository client;
    private final BrowserTokens tokens;
    private final JwtDecoder decoder;

    LoginController(
            GatewaySettings settings, ClientRegistrationRepository client, BrowserTokens tokens, JwtDecoder decoder) {
        this.settings = settings;
        this.client = client;
        this.tokens = tokens;
        this.decoder = decoder;
    }

    @GetMapping("/login")
    @PermitAll
    ResponseEntity<Void> login(
            @RequestParam(name = "return", required = false) @Nullable String page, HttpServletRequest request) {
        if (settings.consoleSecret().isEmpty() || !issuerAnswers()) {
            return to("/console/login-failed");
        }
        try {
            WayBack.remember(request, page);
        } catch (TooManyActiveSessionsException full) {
            log.warn("Nobody can log in: {}", full.toString());
            return to("/console/login-failed");
        }
        return to(ConsoleLogin.START + "/" + ConsoleLogin.CLIENT);
    }

    /** Never a token: who holds the session's cookie need not have it. */
    @GetMapping("/console/session")
    @PermitAll
    ResponseEntity<Session> session(HttpServletRequest request, HttpServletResponse response) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(tokens.of(request, response).map(this::session).orElse(Session.NONE));
    }

    private Session session(String token) {
        try {
            return Session.of(decoder.decode(token));
        } catch (JwtException refused) {
            log.warn("The token of a session is not one this system accepts", refused);
            return Session.NONE;
        }
    }

    private boolean issuerAnswers() {
        try {
            return client.findByRegistrationId(ConsoleLogin.CLIENT) != null;
        } catch (RuntimeException away) {
            log.warn("Nobody can log in: the issuer does not answer", away);
            return false;
        }
    }

    private static ResponseEntity<Void> to(String path) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(path))
                .build();
    }

    /** Whose session it is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Session(
            boolean authenticated,
            @Nullable String subject,
            @Nullable String name,
            List<String> roles,
            @Nullable String eori,
            List<String> offices) {

        static final Session NONE = new Session(false, null, null, List.of(), null, List.of());

        static Session of(Jwt token) {
            return new Session(
                    true,
                    token.getSubject(),
                    token.getClaimAsString("name"),
                    list(token, "roles"),
                    token.getClaimAsString("eori"),
                    list(token, "offices"));
        }

        private static List<String> list(Jwt token, String claim) {
            List<String> values = token.getClaimAsStringList(claim);
            return values == null ? List.of() : values;
        }
    }
}
