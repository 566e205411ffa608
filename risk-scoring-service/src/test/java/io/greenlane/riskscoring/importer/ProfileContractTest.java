package io.greenlane.riskscoring.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.chassis.messaging.EventJson;
import io.greenlane.houserules.contract.Contract;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ProfileContractTest {

    @Test
    void aPublishedProfileIsRead() {
        assertThat(Contract.of("compliance-history-service", "profile-published.v1")
                        .readAs(ProfilePublished.class, EventJson.mapper()))
                .isEqualTo(
                        new ProfilePublished("NL801234567", 3, Tier.TRUSTED, SizeClass.MEDIUM, new BigDecimal("62.0")));
    }
}
