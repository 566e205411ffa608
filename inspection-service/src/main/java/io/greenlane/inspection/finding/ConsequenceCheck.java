package io.greenlane.inspection.finding;

import io.greenlane.inspection.worklist.Conclusion;
import io.greenlane.inspection.worklist.Conclusion.Consequence;
import io.greenlane.inspection.worklist.Conclusion.Correction;
import io.greenlane.inspection.worklist.Conclusion.Disposal;
import io.greenlane.inspection.worklist.Conclusion.HandOver;
import io.greenlane.inspection.worklist.Conclusion.ItemFinding;
import io.greenlane.inspection.worklist.Conclusion.Notice;
import io.greenlane.inspection.worklist.Conclusion.Outcome;
import io.greenlane.inspection.worklist.Conclusion.Part;
import io.greenlane.inspection.worklist.Conclusion.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Checks what is to follow from an outcome: for the declaration, for the goods, and who has to know. */
final class ConsequenceCheck {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    /** A hold that waits longer than this waits for ever. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final ConclusionRequest request;
    private final Instant now;
    private final Flaws flaws;

    ConsequenceCheck(ConclusionRequest request, Instant now, Flaws flaws) {
        this.request = request;
        this.now = now;
        this.flaws = flaws;
    }

    /** What follows; read as harmless where something is wrong with it. */
    record Following(
            @Nullable Consequence consequence,
            @Nullable Disposal disposal,
            @Nullable Correction correction,
            @Nullable Notice notice,
            @Nullable HandOver handOver) {

        Conclusion of(Outcome outcome, List<ItemFinding> items, String reason, String message) {
            return new Conclusion(outcome, items, reason, message, disposal, consequence, correction, notice, handOver);
        }
    }

    /** @param goodsAreHere whether something can still be done with the goods */
    Following following(@Nullable Outcome outcome, List<ItemFinding> items, boolean goodsAreHere) {
        return goodsAreHere ? following(outcome, items) : nothingFollows(items);
    }

    private Following nothingFollows(List<ItemFinding> items) {
        afterRelease("disposal", "DISPOSAL", request.disposal());
        afterRelease("consequence", "CONSEQUENCE", request.consequence());
        afterRelease("correction", "CORRECTION", request.correction());
        afterRelease("notice", "NOTICE", request.notice());
        afterRelease("handOver", "HAND_OVER", request.handOver());
        afterRelease("items", "PARTS", parts(items).isEmpty() ? null : items);
        return new Following(null, null, null, null, null);
    }

    private void afterRelease(String path, String name, @Nullable Object sent) {
        if (sent != null) {
            flaws.add(
                    path,
                    name + "_AFTER_RELEASE",
                    "The goods were released; customs cannot dispose of them.",
                    "Leave it out.");
        }
    }

    private Following following(@Nullable Outcome outcome, List<ItemFinding> items) {
        Optional<Disposal> disposal = request.disposal() == null
                ? Optional.empty()
                : flaws.code(Disposal.class, "disposal", request.disposal(), "DISPOSAL");
        if (outcome == Outcome.INCONCLUSIVE && request.disposal() != null) {
            flaws.add(
                    "disposal",
                    "DISPOSAL_WITHOUT_VIOLATION",
                    "Goods are not disposed of while nothing is decided.",
                    "Leave it out.");
        }
        Optional<Consequence> consequence = consequence(outcome, disposal.orElse(null));
        consequence.ifPresent(known -> agrees(known, outcome));
        Optional<Disposal> goes = consequence.flatMap(known -> disposal(known, outcome, disposal.orElse(null)));
        consequence.ifPresent(known -> partsAgree(known, goes.orElse(null), items));
        return new Following(
                consequence.orElse(null),
                goes.orElse(null),
                correction(consequence.orElse(null)).orElse(null),
                notice(goes.orElse(null), items).orElse(null),
                handOver(consequence.orElse(null), items).orElse(null));
    }

    private Optional<Consequence> consequence(@Nullable Outcome outcome, @Nullable Disposal disposal) {
        if (request.consequence() != null) {
            return flaws.code(Consequence.class, "consequence", request.consequence(), "CONSEQUENCE");
        }
        if (outcome == Outcome.NOT_CONFORM) {
            return Optional.of(disposal == Disposal.HAND_OVER ? Consequence.HAND_OVER : Consequence.REFUSE);
        }
        return outcome == Outcome.CONFORM ? Optional.of(Consequence.CLEAR) : Optional.empty();
    }

    private void agrees(Consequence consequence, @Nullable Outcome outcome) {
        if (outcome == Outcome.INCONCLUSIVE) {
            flaws.add(
                    "consequence",
                    "CONSEQUENCE_CONTRADICTS_OUTCOME",
                    "Nothing follows while nothing is decided.",
                    "Leave it out.");
            return;
        }
        boolean clears = consequence == Consequence.CLEAR;
        if ((outcome == Outcome.CONFORM && !clears) || (outcome == Outcome.NOT_CONFORM && clears)) {
            flaws.add(
                    "consequence",
                    "CONSEQUENCE_CONTRADICTS_OUTCOME",
                    outcome + " goods are not followed by " + consequence + ".",
                    clears
                            ? "Give CLEAR_WITH_CORRECTION, REFUSE or HAND_OVER; only an override clears what does not conform."
                            : "Give CLEAR, or leave it out.");
        }
    }

    private Optional<Disposal> disposal(Consequence consequence, @Nullable Outcome outcome, @Nullable Disposal sent) {
        return switch (consequence) {
            case CLEAR, CLEAR_WITH_CORRECTION -> {
                if (request.disposal() != null && outcome != null) {
                    flaws.add(
                            "disposal",
                            "DISPOSAL_WITHOUT_VIOLATION",
                            "Goods that are cleared are not disposed of.",
                            "Leave it out; what happens to a part of an item stands with the item.");
                }
                yield Optional.empty();
            }
            case REFUSE -> {
                if (request.disposal() == null || sent == Disposal.HAND_OVER) {
                    flaws.add(
                            "disposal",
                            request.disposal() == null ? "DISPOSAL_MISSING" : "DISPOSAL_CONTRADICTED",
                            request.disposal() == null
                                    ? "There is no disposal."
                                    : "Goods that are handed over are not refused.",
                            "Give TAKE_BACK or DESTROY, or a consequence other than REFUSE.");
                }
                yield Optional.ofNullable(sent);
            }
            case HAND_OVER -> {
                if (sent != null && sent != Disposal.HAND_OVER) {
                    flaws.add(
                            "disposal",
                            "DISPOSAL_CONTRADICTED",
                            "Goods that are handed over are disposed of by who takes them.",
                            "Leave it out, or give HAND_OVER.");
                }
                yield Optional.of(Disposal.HAND_OVER);
            }
        };
    }

    private void partsAgree(Consequence consequence, @Nullable Disposal disposal, List<ItemFinding> items) {
        List<Part> parts = parts(items);
        boolean contradicted = switch (consequence) {
            case CLEAR -> parts.stream().anyMatch(part -> part.treatment() != Treatment.CLEAR);
            case CLEAR_WITH_CORRECTION ->
                parts.stream().anyMatch(part -> isTakenAway(part.treatment()) && part.quantity() == null);
            case REFUSE, HAND_OVER ->
                disposal != null
                        && !parts.isEmpty()
                        && parts.stream()
                                .noneMatch(part -> part.treatment().name().equals(disposal.name()));
        };
        if (contradicted) {
            flaws.add(
                    "consequence",
                    "CONSEQUENCE_CONTRADICTS_PARTS",
                    "What happens to the items does not come to " + consequence + ".",
                    "Give the consequence of the gravest part; a part that is taken away from goods that are cleared has a"
                            + " quantity.");
        }
    }

    private static boolean isTakenAway(Treatment treatment) {
        return switch (treatment) {
            case DESTROY, TAKE_BACK, HAND_OVER -> true;
            case CLEAR, CORRECT -> false;
        };
    }

    private static List<Part> parts(List<ItemFinding> items) {
        return items.stream()
                .flatMap(item -> item.parts() == null ? Stream.<Part>empty() : item.parts().stream())
                .toList();
    }

    private Optional<Correction> correction(@Nullable Consequence consequence) {
        ConclusionRequest.Correction sent = request.correction();
        if (consequence != Consequence.CLEAR_WITH_CORRECTION) {
            unwanted("correction", "CORRECTION", sent, "Give CLEAR_WITH_CORRECTION, or leave it out.");
            return Optional.empty();
        }
        Optional<String> what = flaws.words("correction.what", "WHAT", sent == null ? null : sent.what());
        Optional<Instant> deadline = flaws.moment(
                "correction.deadline",
                "DEADLINE",
                sent == null ? null : sent.deadline(),
                new Flaws.Span(now, now.plus(LONGEST)));
        return what.flatMap(words -> deadline.map(until -> new Correction(words, until)));
    }

    private Optional<Notice> notice(@Nullable Disposal disposal, List<ItemFinding> items) {
        ConclusionRequest.Notice sent = request.notice();
        if (disposal != Disposal.TAKE_BACK && !some(items, Treatment.TAKE_BACK)) {
            unwanted("notice", "NOTICE", sent, "Only of goods that are taken back is their country told.");
            return Optional.empty();
        }
        if (sent == null) {
            return Optional.empty();
        }
        Optional<String> authority = flaws.line("notice.authority", "AUTHORITY", sent.authority());
        Optional<String> reference = sent.reference() == null
                ? Optional.empty()
                : flaws.line("notice.reference", "REFERENCE", sent.reference());
        Optional<Instant> at = flaws.moment(
                "notice.notifiedAt", "NOTIFIED_AT", sent.notifiedAt(), new Flaws.Span(now.minus(LONGEST), now));
        String country = sent.country();
        if (country == null || !COUNTRY.matcher(country).matches()) {
            flaws.add(
                    "notice.country",
                    country == null ? "COUNTRY_MISSING" : "COUNTRY_INVALID",
                    country == null ? "There is no country." : "This is no country.",
                    "Give two capital letters of ISO 3166-1, such as MY.");
            return Optional.empty();
        }
        return authority.flatMap(who -> at.map(when -> new Notice(who, country, reference.orElse(null), when)));
    }

    private Optional<HandOver> handOver(@Nullable Consequence consequence, List<ItemFinding> items) {
        ConclusionRequest.HandOver sent = request.handOver();
        if (consequence != Consequence.HAND_OVER && !some(items, Treatment.HAND_OVER)) {
            unwanted("handOver", "HAND_OVER", sent, "Give HAND_OVER, or leave it out.");
            return Optional.empty();
        }
        Optional<String> authority =
                flaws.line("handOver.authority", "AUTHORITY", sent == null ? null : sent.authority());
        Optional<String> reference =
                flaws.line("handOver.reference", "REFERENCE", sent == null ? null : sent.reference());
        return authority.flatMap(who -> reference.map(under -> new HandOver(who, under)));
    }

    private static boolean some(List<ItemFinding> items, Treatment treatment) {
        return parts(items).stream().anyMatch(part -> part.treatment() == treatment);
    }

    private void unwanted(String path, String name, @Nullable Object sent, String fix) {
        if (sent != null) {
            flaws.add(path, name + "_UNWANTED", "Nothing that follows needs it.", fix);
        }
    }
}
