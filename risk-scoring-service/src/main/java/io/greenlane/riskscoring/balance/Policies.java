package io.greenlane.riskscoring.balance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;

/** The policies that may be in force: those that were approved, and behind them the one of the file. */
public class Policies {

    private final Policy ofTheFile;
    private final Supplier<List<String>> approvedTexts;
    private final AtomicReference<Approved> approved = new AtomicReference<>(new Approved(List.of(), List.of()));

    private record Approved(List<String> texts, List<Policy> policies) {}

    /** @param approvedTexts the approved policies, the latest approval first */
    Policies(Policy ofTheFile, Supplier<List<String>> approvedTexts) {
        this.ofTheFile = ofTheFile;
        this.approvedTexts = approvedTexts;
    }

    /** Looks whether others were approved, by this instance or by another. */
    @Scheduled(fixedDelayString = "${greenlane.policy-refresh:2s}")
    public void refresh() {
        List<String> texts = approvedTexts.get();
        if (!texts.equals(approved.get().texts)) {
            approved.set(new Approved(texts, texts.stream().map(Policies::read).toList()));
        }
    }

    /** Empty on a day for which no policy was made: then nothing is decided. */
    public Optional<Policy> inForceOn(LocalDate day) {
        return Stream.concat(approved.get().policies.stream(), Stream.of(ofTheFile))
                .filter(policy -> policy.isValidOn(day))
                .findFirst();
    }

    /** The policy of a text that was checked before it came into force. */
    public static Policy read(String text) {
        return PolicyFile.parse(text);
    }
}
