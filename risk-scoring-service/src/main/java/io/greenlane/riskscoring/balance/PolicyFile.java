package io.greenlane.riskscoring.balance;

import io.greenlane.riskscoring.edition.DataFile;
import io.greenlane.riskscoring.edition.RefusedDataException;
import io.greenlane.riskscoring.importer.Tier;
import io.greenlane.vocabulary.PlainText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/** The policy as it stands in its file. */
record PolicyFile(
        @Nullable String id,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable String note,
        Map<Tier, BigDecimal> controlRates,
        Map<Tier, BigDecimal> riskThresholds,
        Map<Lane, Integer> examinationHours,
        @Nullable Integer documentDays,
        @Nullable Map<Tier, BigDecimal> auditRates,
        @Nullable String model,
        @Nullable Map<Tier, BigDecimal> modelThresholds,
        Policy.@Nullable WithoutModel withoutModel) {

    private static final int LONGEST_NOTE = 2000;

    /** A policy and the text it came from. */
    record Read(Policy policy, String text) {}

    /**
     * Reads and checks a policy.
     *
     * @throws RefusedDataException naming all that is wrong
     */
    static Read read(Resource file) {
        DataFile<PolicyFile> data = DataFile.read("The policy", file, PolicyFile.class);
        Policy policy = data.content().named(data.fingerprint(), file.getDescription());
        List<String> flaws = policy.flaws();
        if (!flaws.isEmpty()) {
            throw new RefusedDataException(
                    "The policy in " + file.getDescription() + " can't be used: " + String.join("; ", flaws) + ".");
        }
        return new Read(policy, data.text());
    }

    /** The policy of a text that was in force once. */
    static Policy parse(String text) {
        DataFile<PolicyFile> data = DataFile.parse("The policy", text, PolicyFile.class);
        return data.content().named(data.fingerprint(), "this text");
    }

    private Policy named(String fingerprint, String where) {
        if (id == null || id.isBlank() || validFrom == null) {
            throw new RefusedDataException("The policy in " + where + " needs an id and a validFrom");
        }
        if (note != null && (note.length() > LONGEST_NOTE || !PlainText.isPlain(note))) {
            throw new RefusedDataException("The note of the policy in " + where + " must be at most " + LONGEST_NOTE
                    + " characters of plain text");
        }
        return new Policy(
                id,
                id + "." + fingerprint,
                validFrom,
                validUntil,
                controlRates,
                riskThresholds,
                examinationHours,
                documentDays == null ? 0 : documentDays,
                auditRates == null ? Map.of() : auditRates,
                model,
                modelThresholds,
                withoutModel);
    }
}
