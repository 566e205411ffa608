package io.greenlane.riskscoring.regulation;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Flaw;
import io.greenlane.vocabulary.HsCode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells which measures cover goods, to anyone with a token. */
@RestController
@RequestMapping("/api/v1/measures")
class MeasuresController {

    private final Catalogues catalogues;
    private final InstantSource clock;

    MeasuresController(Catalogues catalogues, InstantSource clock) {
        this.catalogues = catalogues;
        this.clock = clock;
    }

    /** @param catalogue version of the measures that were asked */
    record ApplicableMeasures(String catalogue, LocalDate on, List<MeasureView> items) {}

    /**
     * The measures that cover goods.
     *
     * @param hs commodity code, 6 to 10 digits
     * @param origin where unknown, exemptions by origin do not count
     * @param destination where unknown, every jurisdiction counts
     * @param on the day whose law is asked for; today when absent
     */
    @GetMapping
    @PermitAll
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ApplicableMeasures.class)))
    ResponseEntity<?> measures(
            @RequestParam String hs,
            @RequestParam(required = false) @Nullable String origin,
            @RequestParam(required = false) @Nullable String destination,
            @RequestParam(required = false) @Nullable LocalDate on) {
        List<BrokenRule> broken = new ArrayList<>();
        HsCode.flawIn(hs).ifPresent(flaw -> broken.add(at("hs", flaw)));
        flawIn(origin).ifPresent(flaw -> broken.add(at("origin", flaw)));
        flawIn(destination).ifPresent(flaw -> broken.add(at("destination", flaw)));
        if (!broken.isEmpty()) {
            return Problems.brokenRules(broken);
        }
        Optional<Catalogue> catalogue = catalogues.inForce();
        if (catalogue.isEmpty()) {
            return Problems.unavailable("MEASURES_MISSING", "There are no measures yet.", Duration.ofSeconds(5));
        }
        LocalDate day = on == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : on;
        List<String> countries = destination == null ? List.of() : List.of(destination);
        return ResponseEntity.ok(new ApplicableMeasures(
                catalogue.get().version(),
                day,
                catalogue.get().lawIn(countries, day, null).applicableTo(GoodsItem.of(hs, origin)).stream()
                        .map(MeasureView::of)
                        .toList()));
    }

    private static Optional<Flaw> flawIn(@Nullable String country) {
        return country == null ? Optional.empty() : CountryCode.flawIn(country);
    }

    private static BrokenRule at(String parameter, Flaw flaw) {
        return new BrokenRule(parameter, flaw.code(), flaw.message(), flaw.fix());
    }
}
