package io.greenlane.inspection.planning;

import io.greenlane.chassis.live.LiveFeed;
import io.greenlane.chassis.security.Role;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * That a plan has changed, once or again whenever one does (server-sent events). Everybody who looks gets the same, so it
 * names no goods and no officer; what has changed its own office reads in the plan.
 */
@RestController
@RequestMapping("/api/v1/planning/changes")
class PlanChangesController {

    private final PlanWishes wishes;
    private final InstantSource clock;
    private final LiveFeed<PlanChanges> feed;

    PlanChangesController(PlanWishes wishes, InstantSource clock, LiveFeed<PlanChanges> feed) {
        this.wishes = wishes;
        this.clock = clock;
        this.feed = feed;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    PlanChanges now() {
        return now(wishes, clock);
    }

    @Hidden
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    SseEmitter live(@AuthenticationPrincipal Jwt token) {
        return feed.watch(token.getExpiresAt());
    }

    private static PlanChanges now(PlanWishes wishes, InstantSource clock) {
        return new PlanChanges(clock.instant().truncatedTo(ChronoUnit.MILLIS), wishes.ofAll());
    }

    /** One snapshot a second for all who look. */
    @Configuration(proxyBeanMethods = false)
    static class Feed {

        @Bean
        LiveFeed<PlanChanges> planChanges(PlanWishes wishes, JsonMapper json, InstantSource clock) {
            return new LiveFeed<>("plans", () -> now(wishes, clock), PlanChanges::offices, json, clock);
        }
    }
}
