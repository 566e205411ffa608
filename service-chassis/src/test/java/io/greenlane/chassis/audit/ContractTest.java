package io.greenlane.chassis.audit;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContractTest {

    private static final Contract CONTRACT = Contract.of("all-services", "audit-recorded.v1");

    @Test
    void anAuditRecordIsWrittenAsItsContractSays() {
        CONTRACT.isWrittenBy(recorded(List.of("NL801234567")), EventJson.mapper());
    }

    @Test
    void anAuditRecordOfDeclarationsAloneNamesNoOtherSubjects() {
        CONTRACT.isKeptBy(EventJson.mapper().writeValueAsString(recorded(null)));
    }

    private static AuditRecorded recorded(@Nullable List<String> subjects) {
        return new AuditRecorded(
                "declaration-service",
                "officer",
                List.of("OFFICER"),
                "DECLARATION_READ",
                List.of("26NLK3F7Q2ZT8W4AB9"),
                subjects,
                Instant.parse("2026-11-23T12:00:00Z"));
    }
}
