package io.greenlane.declaration.tracking;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.greenlane.declaration.lifecycle.Appeal;
import io.greenlane.declaration.lifecycle.Filing;
import io.greenlane.declaration.lifecycle.Hold;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Status;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a trader ever learns about a declaration, in a closed vocabulary: never lane, score, criteria or the reasons
 * of a decision.
 *
 * @param nextStep who must do what, in a sentence
 * @param declaration the content as lodged, JSON already written; absent in lists
 */
public record TraderView(
        String mrn,
        String lrn,
        int version,
        Status status,
        String customsOffice,
        Party declarant,
        Party importer,
        Instant lodgedAt,
        Instant statusSince,
        @Nullable Instant estimatedArrival,
        @Nullable Instant arrivedAt,
        NextActor nextActor,
        String nextStep,
        List<Missing> holds,
        @Nullable Refused refusal,
        @Nullable Appealed appeal,
        @Schema(type = "object") @JsonRawValue @Nullable String declaration) {

    /** A party by number and name. */
    public record Party(String eori, String name) {
        static Party of(Filing.Enterprise enterprise) {
            return new Party(enterprise.eori(), enterprise.name());
        }
    }

    /** What must be settled, by whom, until when, and what follows otherwise. */
    public record Missing(
            String code,
            @Nullable Integer itemNumber,
            String message,
            String fix,
            String owner,
            @Nullable Instant deadline,
            String onTimeout) {
        static Missing of(Hold hold) {
            return new Missing(
                    hold.code(),
                    hold.itemNumber(),
                    hold.message(),
                    hold.fix(),
                    hold.owner(),
                    hold.deadline(),
                    hold.onTimeout());
        }
    }

    /** Why the goods may not enter and what happens to them. */
    public record Refused(String reason, @Nullable String disposal) {}

    /** What the trader objected to, and what customs answered. */
    public record Appealed(
            UUID appealId,
            String grounds,
            Instant appealedAt,
            Appeal.@Nullable Outcome outcome,
            @Nullable String answer,
            @Nullable Instant answeredAt) {
        static Appealed of(Appeal appeal) {
            return new Appealed(
                    appeal.appealId(),
                    appeal.grounds(),
                    appeal.appealedAt(),
                    appeal.outcome(),
                    appeal.answer(),
                    appeal.answeredAt());
        }
    }

    /**
     * @param delayed whether the assessment takes longer than usual
     * @param content JSON of the latest version, absent in lists
     */
    static TraderView of(Standing standing, boolean delayed, @Nullable String content) {
        Filing filing = standing.filing();
        Standing.Refusal refusal = standing.refusal();
        Appeal appeal = standing.appeal();
        NextAction next = NextAction.of(standing, delayed);
        return new TraderView(
                filing.mrn(),
                filing.lrn(),
                standing.version(),
                standing.status(),
                filing.customsOffice(),
                Party.of(filing.declarant()),
                Party.of(filing.importer()),
                filing.lodgedAt(),
                standing.statusSince(),
                standing.travel().estimatedArrival(),
                standing.travel().arrivedAt(),
                next.actor(),
                next.sentence(),
                standing.holds().stream().map(Missing::of).toList(),
                refusal == null ? null : new Refused(refusal.reason(), refusal.disposal()),
                appeal == null ? null : Appealed.of(appeal),
                content);
    }
}
