package io.greenlane.compliancehistory.profile;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.greenlane.chassis.messaging.PublishedEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The full state of an enterprise's profile, told when its tier or another coarse step has changed.
 *
 * @param causeMrn the declaration whose fact changed it, so that its trace goes on; absent for an audit; not part of the body
 */
public record ProfilePublished(
        String eori,
        int revision,
        Tier tier,
        int bucket,
        SizeClass sizeClass,
        BigDecimal effectiveInspections,
        BigDecimal violationRateMean,
        BigDecimal violationRateUpperBound,
        List<Reason> reasons,
        Instant publishedAt,
        @JsonIgnore @Nullable String causeMrn)
        implements PublishedEvent {

    private static final int RATE_DECIMALS = 4;

    static ProfilePublished of(
            String eori, int revision, Profile profile, SizeClass sizeClass, Instant at, @Nullable String causeMrn) {
        return new ProfilePublished(
                eori,
                revision,
                profile.tier(),
                profile.bucket(),
                sizeClass,
                decimal(profile.effectiveInspections(), 1),
                decimal(profile.violationRateMean(), RATE_DECIMALS),
                decimal(profile.violationRateUpperBound(), RATE_DECIMALS),
                profile.reasons(),
                at,
                causeMrn);
    }

    private static BigDecimal decimal(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    @Override
    public String topic() {
        return "compliance-profiles";
    }

    @Override
    public String key() {
        return eori;
    }

    @Override
    public String causeKey() {
        return causeMrn == null ? eori : causeMrn;
    }

    @Override
    public String type() {
        return "profile.published.v1";
    }
}
