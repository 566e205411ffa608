package io.greenlane.riskscoring.edition;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends a start with one sentence in place of a stack trace; listed in META-INF/spring.factories. */
final class RefusedDataAnalyzer extends AbstractFailureAnalyzer<RefusedDataException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, RefusedDataException cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
