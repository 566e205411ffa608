package io.greenlane.badexample.one;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** One class per way to break a house rule; nothing calls them. */
public final class BadExamples {

    private BadExamples() {}

    static final class ReadsTheClock {
        Instant now() {
            return Instant.now();
        }
    }

    static final class ReadsTheClockByReference {
        Supplier<Instant> clock() {
            return Instant::now;
        }
    }

    static final class ReadsTheCalendar {
        LocalDate today() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class ReadsMillis {
        long millis() {
            return System.currentTimeMillis();
        }
    }

    static final class MakesIds {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static final class RollsDice {
        int roll() {
            return new Random().nextInt(6);
        }
    }

    static final class RollsByMath {
        double roll() {
            return Math.random();
        }
    }

    static final class RollsSecretly {
        int roll() {
            return new SecureRandom().nextInt(6);
        }
    }

    /** Public, though only HTTP calls it. */
    @RestController
    public static final class PublicController {
        @GetMapping("/seen")
        @RolesAllowed("OFFICER")
        String seen() {
            return "seen";
        }
    }

    @RestController
    static final class OpenController {
        @GetMapping("/open")
        String open() {
            return "open";
        }
    }

    static final class InjectedField {
        @Autowired
        private @Nullable JsonMapper mapper;

        @Nullable
        JsonMapper mapper() {
            return mapper;
        }
    }

    static final class InjectedSetting {
        @Value("${setting}")
        private @Nullable String setting;

        @Nullable
        String setting() {
            return setting;
        }
    }

    // Breaking the rule is what this class is for.
    @SuppressWarnings("SystemOut")
    static final class Prints {
        void print() {
            System.out.println("printed");
        }
    }

    static final class LogsElsewhere {
        void log() {
            Logger.getLogger("elsewhere").info("logged");
        }
    }

    static final class Sleeps {
        void sleep() throws InterruptedException {
            Thread.sleep(1);
        }
    }

    static final class HidesItsTransaction {
        void call() {
            inTransaction();
        }

        @Transactional
        private void inTransaction() {}
    }

    static final class ReadsJsonTheOldWay {
        com.fasterxml.jackson.databind.@Nullable ObjectMapper mapper() {
            return null;
        }
    }
}
