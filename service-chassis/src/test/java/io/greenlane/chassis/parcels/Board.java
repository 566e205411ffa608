package io.greenlane.chassis.parcels;

import io.greenlane.chassis.live.LiveFeed;
import io.greenlane.chassis.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** What is written on the board in the hall, for everybody who looks. */
@RestController
class Board {

    private final LiveFeed<Shown> feed;
    private volatile String text = "";

    Board(JsonMapper json, InstantSource clock) {
        this.feed = new LiveFeed<>("board", () -> new Shown(text, clock.instant()), Shown::text, json, clock);
        feed.start();
    }

    record Shown(String text, Instant asOf) {}

    @GetMapping(path = "/api/v1/board", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @RolesAllowed(Role.Names.OFFICER)
    SseEmitter look(@AuthenticationPrincipal Jwt token) {
        return feed.watch(token.getExpiresAt());
    }

    void write(String news) {
        text = news;
    }

    LiveFeed<Shown> feed() {
        return feed;
    }
}
