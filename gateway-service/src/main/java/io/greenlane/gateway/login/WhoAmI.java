package io.greenlane.gateway.login;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client whom its token speaks for. */
@RestController
class WhoAmI {

    @GetMapping("/api/v1/me")
    @PermitAll
    Me me(@AuthenticationPrincipal Jwt token) {
        List<String> roles = token.getClaimAsStringList("roles");
        return new Me(
                token.getSubject(),
                token.getClaimAsString("name"),
                roles == null ? List.of() : roles,
                token.getClaimAsString("eori"),
                token.getClaimAsStringList("offices"),
                token.getClaimAsString("laboratory"));
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(
            @Nullable String subject,
            @Nullable String name,
            List<String> roles,
            @Nullable String eori,
            @Nullable List<String> offices,
            @Nullable String laboratory) {}
}
