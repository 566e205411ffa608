package io.greenlane.identity.client;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.vocabulary.Eori;
import io.greenlane.vocabulary.PlainText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operator says to register a trader's system.
 *
 * @param eori the enterprise the system acts for
 * @param name of that enterprise, as others are to read it
 */
record Registration(@Nullable String eori, @Nullable String name) {

    private static final int LONGEST_NAME = 140;

    List<BrokenRule> brokenRules() {
        List<BrokenRule> broken = new ArrayList<>();
        Eori.flawIn(eori)
                .ifPresent(flaw -> broken.add(new BrokenRule("eori", flaw.code(), flaw.message(), flaw.fix())));
        if (name == null || name.isBlank()) {
            broken.add(new BrokenRule(
                    "name",
                    "NAME_MISSING",
                    "The enterprise's name is missing.",
                    "Give the name as in the EORI register."));
        } else if (name.length() > LONGEST_NAME || !PlainText.isLine(name)) {
            broken.add(new BrokenRule(
                    "name",
                    "NAME_MALFORMED",
                    "The name is longer than " + LONGEST_NAME + " characters or holds control characters.",
                    "Give a name of one line and at most " + LONGEST_NAME + " characters."));
        }
        return broken;
    }
}
