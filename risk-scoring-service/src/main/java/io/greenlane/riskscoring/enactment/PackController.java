package io.greenlane.riskscoring.enactment;

import io.greenlane.chassis.problem.Problems;
import io.greenlane.riskscoring.regulation.MeasurePack;
import io.greenlane.riskscoring.regulation.MeasureStore;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The packs of measures, to anyone with a token: law is public. */
@RestController
@RequestMapping("/api/v1/measures/packs")
class PackController {

    private final MeasureStore measures;

    PackController(MeasureStore measures) {
        this.measures = measures;
    }

    record Packs(List<PackSummary> items) {}

    /** A pack in force. */
    record PackSummary(
            String pack,
            String version,
            String contentHash,
            String title,
            String source,
            @Nullable String note,
            List<String> jurisdictions,
            int measures) {

        static PackSummary of(MeasureStore.Edition edition) {
            MeasurePack pack = edition.pack();
            return new PackSummary(
                    pack.pack(),
                    pack.version(),
                    edition.contentHash(),
                    pack.title(),
                    pack.source(),
                    pack.note(),
                    pack.measures().stream()
                            .map(measure -> measure.jurisdiction())
                            .distinct()
                            .sorted()
                            .toList(),
                    pack.measures().size());
        }
    }

    @GetMapping
    @PermitAll
    Packs inForce() {
        return new Packs(measures.inForce().stream().map(PackSummary::of).toList());
    }

    /**
     * A pack whole, as it may be proposed again.
     *
     * @param edition content hash of an edition that need not be in force; the one in force when absent
     */
    @GetMapping("/{pack}")
    @PermitAll
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = MeasurePack.class)))
    ResponseEntity<?> one(@PathVariable String pack, @RequestParam(required = false) @Nullable String edition) {
        List<MeasureStore.Edition> candidates =
                edition == null ? measures.inForce() : measures.editions(List.of(edition));
        return candidates.stream()
                .filter(each -> each.pack().pack().equals(pack))
                .findFirst()
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok()
                        .eTag('"' + found.contentHash() + '"')
                        .body(found.pack()))
                .orElseGet(() -> Problems.notFound(
                        edition == null
                                ? "There is no pack " + pack + " in force."
                                : "The pack " + pack + " has no edition " + edition + "."));
    }
}
