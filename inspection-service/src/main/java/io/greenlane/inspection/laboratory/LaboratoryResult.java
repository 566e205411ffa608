package io.greenlane.inspection.laboratory;

import io.greenlane.inspection.decisionrule.Conformity;
import io.greenlane.inspection.decisionrule.Statement;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a laboratory found, and what that means by the rule it was asked with.
 *
 * @param method such as IEC 62321-5
 * @param accreditation under which the method is accredited
 * @param reportSha256 of the report's file, in hexadecimal, so that it can be told from any other
 */
record LaboratoryResult(
        String method,
        String accreditation,
        BigDecimal valueMgPerKg,
        BigDecimal expandedUncertaintyMgPerKg,
        BigDecimal coverageFactor,
        String reportReference,
        String reportSha256,
        Statement statement,
        Conformity conformity,
        String reportedBy,
        Instant reportedAt) {

    /** Whether the same was reported, by whom and when ever. */
    boolean saysTheSameAs(LaboratoryResult other) {
        return method.equals(other.method)
                && accreditation.equals(other.accreditation)
                && valueMgPerKg.compareTo(other.valueMgPerKg) == 0
                && expandedUncertaintyMgPerKg.compareTo(other.expandedUncertaintyMgPerKg) == 0
                && coverageFactor.compareTo(other.coverageFactor) == 0
                && reportReference.equals(other.reportReference)
                && reportSha256.equals(other.reportSha256);
    }
}
