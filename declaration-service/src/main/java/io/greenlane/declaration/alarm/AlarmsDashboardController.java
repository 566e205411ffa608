package io.greenlane.declaration.alarm;

import io.greenlane.chassis.live.LiveFeed;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** How many alarms wait, once, or again whenever it changes (server-sent events). */
@RestController
@RequestMapping("/api/v1/port-alarms/dashboard")
class AlarmsDashboardController {

    private final PortAlarms alarms;
    private final LiveFeed<AlarmsDashboard> feed;
    private final InstantSource clock;

    AlarmsDashboardController(PortAlarms alarms, LiveFeed<AlarmsDashboard> feed, InstantSource clock) {
        this.alarms = alarms;
        this.feed = feed;
        this.clock = clock;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({
        Role.Names.OFFICER,
        Role.Names.SUPERVISOR,
        Role.Names.ANALYST,
        Role.Names.AUDITOR,
        Role.Names.OPERATOR
    })
    AlarmsDashboard now() {
        return alarms.figures(clock.instant());
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
