package io.greenlane.goodexample.lodgement;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class KeepsAllRules {

    private static final Logger LOG = LoggerFactory.getLogger(KeepsAllRules.class);

    private final InstantSource time;

    KeepsAllRules(InstantSource time) {
        this.time = time;
    }

    @GetMapping("/now")
    @RolesAllowed("OFFICER")
    @Transactional
    public Instant now() {
        LOG.info("asked");
        return time.instant();
    }

    @GetMapping("/then")
    @PermitAll
    Instant then(Clock clock) {
        return Instant.now(clock).plusMillis(new Random(42).nextInt(6));
    }
}
