package io.greenlane.inspection.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.greenlane.chassis.messaging.Received;
import io.greenlane.inspection.decisionrule.Judgement;
import io.greenlane.inspection.decisionrule.Material;
import io.greenlane.inspection.decisionrule.Measurement;
import io.greenlane.inspection.decisionrule.Undecided;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a device sends; what makes no sense is refused here and becomes a dead letter. */
record ReadingTaken(
        UUID deviceId,
        @Nullable UUID caseId,
        @Nullable String mrn,
        int itemNumber,
        Instant measuredAt,
        Measurement measurement) {

    private static final Pattern MRN = Pattern.compile("[0-9]{2}[A-Z]{2}[A-Z0-9]{14}");
    private static final int MOST_ITEMS = 9999;

    ReadingTaken {
        Objects.requireNonNull(deviceId, "There is no deviceId");
        Objects.requireNonNull(measuredAt, "There is no measuredAt");
        if (!Reading.isThinkable(measuredAt)) {
            throw new IllegalArgumentException("Nothing was measured at " + measuredAt);
        }
        if ((caseId == null) == (mrn == null)) {
            throw new IllegalArgumentException("A reading names either a case or a declaration");
        }
        if (mrn != null && !MRN.matcher(mrn).matches()) {
            throw new IllegalArgumentException("\"" + mrn + "\" is no movement reference number");
        }
        if (itemNumber < 1 || itemNumber > MOST_ITEMS) {
            throw new IllegalArgumentException("There is no item number " + itemNumber);
        }
    }

    @JsonCreator
    static ReadingTaken of(
            UUID deviceId,
            @Nullable UUID caseId,
            @Nullable String mrn,
            int itemNumber,
            Instant measuredAt,
            String indicator,
            Material material,
            BigDecimal valueMgPerKg,
            @Nullable BigDecimal repeatabilitySigmaMgPerKg,
            @Nullable BigDecimal expandedUncertaintyMgPerKg,
            @Nullable BigDecimal coverageFactor,
            @Nullable BigDecimal detectionLimitMgPerKg) {
        return new ReadingTaken(
                deviceId,
                caseId,
                mrn,
                itemNumber,
                measuredAt,
                new Measurement(
                        Objects.requireNonNull(indicator, "There is no indicator"),
                        Objects.requireNonNull(material, "There is no material"),
                        Objects.requireNonNull(valueMgPerKg, "There is no valueMgPerKg"),
                        repeatabilitySigmaMgPerKg,
                        expandedUncertaintyMgPerKg,
                        coverageFactor,
                        detectionLimitMgPerKg));
    }

    /** @throws IllegalArgumentException when one device speaks under another's key */
    static Reading received(Received<ReadingTaken> event, Instant now) {
        ReadingTaken taken = event.body();
        if (!event.key().equals(taken.deviceId().toString())) {
            throw new IllegalArgumentException(
                    "A reading of device " + taken.deviceId() + " came under the key " + event.key());
        }
        return new Reading(
                event.id(),
                taken.caseId(),
                taken.mrn(),
                taken.itemNumber(),
                taken.deviceId(),
                taken.measurement(),
                taken.measuredAt().truncatedTo(ChronoUnit.MILLIS),
                now,
                null,
                Judgement.undecided(Undecided.CASE_UNKNOWN, "Not judged yet."));
    }
}
