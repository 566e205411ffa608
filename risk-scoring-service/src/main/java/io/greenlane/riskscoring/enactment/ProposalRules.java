package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.MeasurePack;
import io.greenlane.vocabulary.PlainText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an edition must be before anybody is asked to approve it. */
public final class ProposalRules {

    private static final int LONGEST_REASON = 2000;

    private static final Pattern UNWRITABLE_JSON = Pattern.compile("\\\\u00[01]");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final int LONGEST_NAME = 100;

    /** A flaw of a pack begins with its path. */
    private static final Pattern FLAW = Pattern.compile("(\\S+?):? (.+)", Pattern.DOTALL);

    private ProposalRules() {}

    /** @param others the packs in force that it would stand beside */
    static List<BrokenRule> brokenBy(ProposalRequest request, List<MeasurePack> others, LocalDate today) {
        List<BrokenRule> broken = new ArrayList<>();
        MeasurePack pack = request.pack();
        if (pack == null) {
            broken.add(missing("pack", "Give the whole pack as it shall be."));
        } else {
            pack.flaws().forEach(flaw -> broken.add(inPack(flaw)));
            String text = EventJson.mapper().writeValueAsString(pack);
            if (UNWRITABLE_JSON.matcher(text).find()
                    || LONE_SURROGATE.matcher(text).find()) {
                broken.add(inPack("pack has a character in one of its texts that is no text"));
            }
            names(pack, broken);
            if (broken.isEmpty()) {
                List<MeasurePack> together = new ArrayList<>(others);
                together.add(pack);
                Catalogue.flawsOf(together).forEach(flaw -> broken.add(inPack(flaw)));
            }
        }
        LocalDate from = request.activeFrom();
        if (from == null) {
            broken.add(missing("activeFrom", "Give the first day on which decisions are made with it."));
        } else if (from.isBefore(today)) {
            broken.add(new BrokenRule(
                    "activeFrom",
                    "ACTIVE_FROM_IN_THE_PAST",
                    "Measures cannot be put in force on " + from
                            + ": what was decided since then was decided without them.",
                    "Give today (" + today + ", UTC) or a later day; validFrom of a measure may lie earlier."));
        }
        reason("why", request.why(), broken);
        return broken;
    }

    private static void names(MeasurePack pack, List<BrokenRule> broken) {
        Stream.of(pack.pack(), pack.version())
                .filter(name -> name != null && name.length() > LONGEST_NAME)
                .forEach(name -> broken.add(inPack("pack is named with " + name.length() + " characters, at most "
                        + LONGEST_NAME + " are allowed for its name and its version")));
    }

    /** A sentence that must be there, since it is kept with a proposal. */
    public static void reason(String path, @Nullable String text, List<BrokenRule> broken) {
        if (text != null && !PlainText.isPlain(text)) {
            broken.add(new BrokenRule(
                    path,
                    "UNWRITABLE",
                    "Here is a character that is no text.",
                    "Leave out control characters other than line breaks and tabs."));
        } else if (text == null || text.isBlank()) {
            broken.add(missing(path, "Give the reason in a sentence; it is kept with the proposal."));
        } else if (text.length() > LONGEST_REASON) {
            broken.add(new BrokenRule(
                    path,
                    "TOO_LONG",
                    "The reason has " + text.length() + " characters.",
                    "Give at most " + LONGEST_REASON + "."));
        }
    }

    /** Goes on with a reason that can be kept, or tells what is wrong with it. */
    public static <T> Outcome<T> withReason(String path, @Nullable String text, Function<String, Outcome<T>> step) {
        List<BrokenRule> broken = new ArrayList<>();
        reason(path, text, broken);
        return text == null || !broken.isEmpty() ? new Outcome.Broken<>(broken) : step.apply(text.strip());
    }

    private static BrokenRule missing(String path, String fix) {
        return new BrokenRule(path, "MISSING", "Here nothing is given.", fix);
    }

    private static BrokenRule inPack(String flaw) {
        Matcher parts = FLAW.matcher(flaw);
        String path = parts.matches() ? "pack." + parts.group(1) : "pack";
        return new BrokenRule(
                path,
                "PACK_FLAWED",
                flaw.endsWith(".") ? flaw : flaw + ".",
                "Mend it in the pack and propose it again.");
    }
}
