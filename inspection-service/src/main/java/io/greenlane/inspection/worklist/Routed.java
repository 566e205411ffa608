package io.greenlane.inspection.worklist;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the work list reads of a routing decision. */
record Routed(
        String mrn,
        int version,
        int sequence,
        String lane,
        Instant decidedAt,
        String importer,
        String customsOffice,
        BigDecimal score,
        List<ControlDecision.Reason> reasons,
        @Nullable List<Hold> holds,
        List<Item> items,
        Selection selection,
        @Nullable Instant examineBy) {

    record Item(
            int itemNumber,
            String commodityCode,
            @Nullable String description,
            String countryOfOrigin,
            @Nullable BigDecimal netMassKg,
            ControlDecision.@Nullable Value statisticalValue,
            @Nullable Instant perishableUntil) {}

    record Hold(String code, @Nullable Instant deadline) {}

    /** @param auditDraw of goods that nothing stops */
    record Selection(
            List<String> causes,
            BigDecimal inclusionProbability,
            @Nullable AuditDraw auditDraw) {

        /**
         * The lot alone sends goods to the audit by chance: they might have been drawn for an examination as well, and were
         * not. Whatever else asks for an audit is no chance.
         */
        private ControlDecision.Selection ofAudit() {
            if (auditDraw == null || !auditDraw.drawn) {
                return new ControlDecision.Selection(List.of("AUDIT"), BigDecimal.ONE);
            }
            BigDecimal spared =
                    BigDecimal.ONE.subtract(inclusionProbability).multiply(BigDecimal.ONE.subtract(auditDraw.rate));
            return new ControlDecision.Selection(List.of("AUDIT_DRAW"), BigDecimal.ONE.subtract(spared));
        }
    }

    record AuditDraw(BigDecimal rate, boolean drawn) {}

    /** Whether a case may be there from an earlier decision about the declaration. */
    boolean mayFollowAnother() {
        return version > 1 || sequence > 1;
    }

    /**
     * What officers have to do.
     *
     * @param auditTime time for an audit after the release
     * @throws NullPointerException where a decision to examine lacks its time limit
     */
    Map<CaseKind, ControlDecision> work(Duration auditTime) {
        Map<CaseKind, ControlDecision> work = new EnumMap<>(CaseKind.class);
        if (CaseKind.EXAMINATION.lane().equals(lane)) {
            work.put(
                    CaseKind.EXAMINATION,
                    decision(
                            new ControlDecision.Selection(selection.causes, selection.inclusionProbability),
                            firstSpoilt(),
                            Objects.requireNonNull(examineBy, "A decision to examine goods says until when")));
        }
        if (holds != null) {
            holds.stream()
                    .filter(hold -> "DOCUMENTARY_CHECK".equals(hold.code))
                    .findFirst()
                    .ifPresent(hold -> work.put(
                            CaseKind.DOCUMENTARY,
                            decision(
                                    new ControlDecision.Selection(List.of("CRITERION"), BigDecimal.ONE),
                                    firstSpoilt(),
                                    Objects.requireNonNull(hold.deadline, "A look at papers has a time limit"))));
        }
        if (CaseKind.POST_CLEARANCE.lane().equals(lane)) {
            // What is audited is with its importer: nothing is lost by waiting.
            work.put(CaseKind.POST_CLEARANCE, decision(selection.ofAudit(), null, decidedAt.plus(auditTime)));
        }
        return work;
    }

    private @Nullable Instant firstSpoilt() {
        return items.stream()
                .map(Item::perishableUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private ControlDecision decision(ControlDecision.Selection by, @Nullable Instant perishableUntil, Instant until) {
        return new ControlDecision(
                mrn,
                version,
                sequence,
                customsOffice,
                importer,
                items.stream().map(Routed::declared).toList(),
                reasons,
                by,
                score,
                perishableUntil,
                until);
    }

    private static ControlDecision.Item declared(Item item) {
        return new ControlDecision.Item(
                item.itemNumber(),
                item.commodityCode(),
                item.description(),
                item.countryOfOrigin(),
                item.netMassKg(),
                item.statisticalValue());
    }
}
