package io.greenlane.simulator.consignment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.greenlane.simulator.world.Conduct;
import io.greenlane.simulator.world.Paper;
import io.greenlane.simulator.world.Scheme;
import io.greenlane.simulator.world.SizeClass;
import io.greenlane.simulator.world.Topic;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a declaration whatever it says: what an examination would find, which papers are missing and why, and
 * who did it.
 *
 * @param conduct the importer's hidden conduct on the day of lodgement
 * @param supplierQuality the hidden quality of the firm that delivered
 */
public record Truth(
        String lrn,
        String declarant,
        String importer,
        SizeClass size,
        String sector,
        Conduct conduct,
        String exporter,
        String supplierQuality,
        Instant lodgedAt,
        List<Violation> violations,
        List<MissingPaper> missingPapers,
        List<Measured> measured) {

    /**
     * A broken rule.
     *
     * @param severity from 0 to 1, as an examiner would set it
     * @param visible whether the declaration's own data hint at it
     */
    public record Violation(
            int itemNumber,
            Scheme scheme,
            Topic topic,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal severity,
            boolean deliberate,
            boolean visible) {}

    /** Why a paper that the law asks for is not in the declaration. */
    public enum Cause {
        /** It exists, and somebody forgot it. */
        FORGOTTEN,
        /** There is none. */
        ABSENT
    }

    /**
     * A required paper that the declaration lacks.
     *
     * @param documents what an amendment would add, empty when there is nothing to add
     * @param environment what an amendment would add, absent when there is nothing to add
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MissingPaper(
            int itemNumber,
            Paper paper,
            Cause cause,
            List<Declaration.Document> documents,
            @Nullable Environment environment) {}

    /** What a perfect instrument would read. */
    public record Measured(
            int itemNumber,
            String indicator,
            @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal value,
            String unit) {}

    /** Whether an examination would find anything. */
    public boolean violated() {
        return !violations.isEmpty();
    }

    /** The gravest violation of an item. */
    public Optional<Violation> gravest(int itemNumber) {
        return violations.stream()
                .filter(violation -> violation.itemNumber() == itemNumber)
                .max(Comparator.comparing(Violation::severity));
    }

    /** The papers that exist and were forgotten. */
    public List<MissingPaper> forgotten() {
        return missingPapers.stream()
                .filter(paper -> paper.cause() == Cause.FORGOTTEN)
                .toList();
    }
}
