package io.greenlane.riskscoring.guidance;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.riskscoring.balance.Policies;
import io.greenlane.riskscoring.balance.Policy;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.importer.Profiles;
import io.greenlane.riskscoring.regulation.Catalogue;
import io.greenlane.riskscoring.regulation.Catalogues;
import io.greenlane.riskscoring.threshold.AnnualQuantities;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what goods would need, to anyone with a token. */
@RestController
@RequestMapping("/api/v1/guidance")
class GuidanceController {

    private final Catalogues catalogues;
    private final Policies policies;
    private final Profiles profiles;
    private final AnnualQuantities annual;
    private final InstantSource clock;

    GuidanceController(
            Catalogues catalogues, Policies policies, Profiles profiles, AnnualQuantities annual, InstantSource clock) {
        this.catalogues = catalogues;
        this.policies = policies;
        this.profiles = profiles;
        this.annual = annual;
        this.clock = clock;
    }

    /** Measures for goods that are not declared yet; nothing is kept. */
    @PostMapping
    @PermitAll
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Guidance.class)))
    ResponseEntity<?> guidance(@RequestBody Enquiry enquiry, Caller caller) {
        List<BrokenRule> broken = EnquiryRules.brokenBy(enquiry);
        if (!broken.isEmpty()) {
            return Problems.brokenRules(broken);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Optional<Catalogue> catalogue = catalogues.inForce();
        Optional<Policy> policy = policies.inForceOn(today);
        if (catalogue.isEmpty() || policy.isEmpty()) {
            return Problems.unavailable("MEASURES_MISSING", "There are no measures yet.", Duration.ofSeconds(5));
        }
        return ResponseEntity.ok(
                new Adviser(catalogue.get(), policy.get()).answer(enquiry, today, asker(enquiry, caller, today)));
    }

    /** Only of the enterprise that asks: what is known of others is theirs. */
    private Asker asker(Enquiry enquiry, Caller caller, LocalDate today) {
        String own = caller.eori();
        Enquiry.EnquiredParty importer = enquiry.importer();
        boolean asksForItself =
                importer == null || importer.eori() == null || importer.eori().equals(own);
        if (own == null || !asksForItself) {
            return Asker.UNKNOWN;
        }
        ImporterProfile profile = profiles.of(List.of(own)).get(own);
        return new Asker(
                profile == null ? null : profile.sizeClass(),
                annual.of(own, Adviser.legalDate(enquiry, today).getYear()));
    }
}
