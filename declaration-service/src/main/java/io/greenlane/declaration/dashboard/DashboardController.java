package io.greenlane.declaration.dashboard;

import io.greenlane.chassis.live.LiveFeed;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The dashboard once, or again whenever it changes (server-sent events). */
@RestController
@RequestMapping("/api/v1/dashboard")
class DashboardController {

    private final Figures figures;
    private final LiveFeed<Dashboard> feed;

    DashboardController(Figures figures, LiveFeed<Dashboard> feed) {
        this.figures = figures;
        this.feed = feed;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({
        Role.Names.OFFICER,
        Role.Names.SUPERVISOR,
        Role.Names.ANALYST,
        Role.Names.AUDITOR,
        Role.Names.OPERATOR
    })
    Dashboard now() {
        return figures.now();
    }

    @Hidden
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RolesAllowed({
        Role.Names.OFFICER,
        Role.Names.SUPERVISOR,
        Role.Names.ANALYST,
        Role.Names.AUDITOR,
        Role.Names.OPERATOR
    })
    SseEmitter live(@AuthenticationPrincipal Jwt token) {
        return feed.watch(token.getExpiresAt());
    }
}
