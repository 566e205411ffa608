package io.greenlane.compliancehistory.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A profile as the enterprise itself and officers see it.
 *
 * @param complianceRatePercent expected share of consignments that keep every rule
 * @param effectiveInspections equally weighted inspections of today that the facts are worth
 * @param sizeClass absent while no authority has told it
 * @param revision of the last published profile, 0 while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProfileView(
        String eori,
        Tier tier,
        BigDecimal complianceRatePercent,
        BigDecimal effectiveInspections,
        Counts counts,
        @Nullable SizeClass sizeClass,
        List<Reason> reasons,
        List<String> howToImprove,
        List<TopicProfile> topics,
        int revision) {

    /** What happened so far, as plain numbers. */
    record Counts(long lodged, long clearedUntouched, long held, int examined, int notConform) {}

    static ProfileView of(
            String eori,
            Profile profile,
            DeclarationCounts.Counts declarations,
            List<TopicProfile> topics,
            int revision) {
        return new ProfileView(
                eori,
                profile.tier(),
                oneDecimal(100 * (1 - profile.violationRateMean())),
                oneDecimal(profile.effectiveInspections()),
                new Counts(
                        declarations.lodged(),
                        declarations.clearedUntouched(),
                        declarations.held(),
                        profile.examined(),
                        profile.notConform()),
                profile.sizeClass(),
                profile.reasons(),
                profile.howToImprove(),
                topics,
                revision);
    }

    private static BigDecimal oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    }
}
