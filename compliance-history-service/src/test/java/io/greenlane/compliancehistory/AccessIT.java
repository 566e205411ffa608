package io.greenlane.compliancehistory;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.compliancehistory.Outside.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may see and do what. */
class AccessIT extends AtWork {

    @Test
    void anEnterpriseNobodyKnowsHasAProfileThatSaysSo() {
        Answer own = profile(issuer.trader("NL900000018"), "NL900000018");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text("tier")).isEqualTo("STANDARD");
        assertThat(own.text("effectiveInspections")).isEqualTo("0.0");
        assertThat(values(own.body().path("reasons"), "code")).containsExactly("NOTHING_KNOWN_YET");
        assertThat(profile(officer, "NL900000018").body()).isEqualTo(own.body());
    }

    @Test
    void aTraderSeesHisOwnProfileAndNobodyElses() {
        assertThat(profile(issuer.trader("DE4711000222"), "NL800000001").status())
                .isEqualTo(404);
        String traderAndPartner = issuer.tokenFor("both")
                .withRoles("TRADER", "PARTNER")
                .withEori("DE4711000222")
                .signed();
        assertThat(profile(traderAndPartner, "NL800000001").status()).isEqualTo(404);
        assertThat(profile(officer, "not-an-eori").status()).isEqualTo(404);
    }

    @Test
    void everyRoleDoesWhatItMayAndNothingElse() {
        for (String role : List.of("SUPERVISOR", "ANALYST", "AUTHORITY", "AUDITOR")) {
            assertThat(profile(issuer.holderOf(role), "NL900000018").status()).isEqualTo(200);
        }
        for (String role : List.of("LAB", "CERTIFIER", "PARTNER", "OPERATOR")) {
            assertThat(profile(issuer.holderOf(role), "NL900000018").status()).isEqualTo(403);
        }
        for (String token : List.of(issuer.trader("NL900000018"), officer, issuer.holderOf("AUDITOR"))) {
            assertThat(outside.post(token, "/api/v1/traders/NL900000018/audits", "mine", eightyClean)
                            .status())
                    .isEqualTo(403);
        }
        for (String token : List.of(
                issuer.trader("NL900000018"), officer, issuer.holderOf("AUDITOR"), issuer.holderOf("ANALYST"))) {
            assertThat(confirm(token, "NL900000018", new UUID(1, 1).toString()).status())
                    .isEqualTo(403);
        }
        for (String token : List.of(issuer.trader("NL900000018"), officer, issuer.holderOf("ANALYST"))) {
            assertThat(outside.get(token, "/api/v1/traders/NL900000018/audits").status())
                    .isEqualTo(403);
        }
        assertThat(profile("", "NL900000018").status()).isEqualTo(401);
    }
}
