package io.greenlane.inspection.evidence;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.Outcome;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.inspection.worklist.CaseAccess;
import io.greenlane.inspection.worklist.CaseReading;
import io.greenlane.inspection.worklist.CaseRefusal;
import io.greenlane.inspection.worklist.Cases;
import io.greenlane.inspection.worklist.InspectionCase;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of a case over HTTP. */
@RestController
@RequestMapping("/api/v1/inspections/{caseId}/evidence")
class EvidenceController {

    private static final String FILE = "string";
    private static final String BINARY = "binary";

    private final Cases cases;
    private final CaseReading reading;
    private final EvidenceFiles files;
    private final EvidenceDesk desk;
    private final EvidenceLimits limits;
    private final AuditTrail audit;

    // Six: a setting among them.
    EvidenceController(
            Cases cases,
            CaseReading reading,
            EvidenceFiles files,
            EvidenceDesk desk,
            EvidenceLimits limits,
            AuditTrail audit) {
        this.cases = cases;
        this.reading = reading;
        this.files = files;
        this.desk = desk;
        this.limits = limits;
        this.audit = audit;
    }

    /**
     * The files of a case, and what else it takes.
     *
     * @param largestFileBytes how large each may be
     * @param mostFiles how many there may be
     */
    record EvidenceList(List<EvidenceView> items, long largestFileBytes, int mostFiles) {}

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceList.class)))
    @GetMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> list(Caller caller, @PathVariable UUID caseId) {
        return reading.show(
                caseId,
                caller,
                "EVIDENCE_LISTED",
                _ -> ResponseEntity.ok(new EvidenceList(
                        files.ofCase(caseId).stream().map(EvidenceView::of).toList(),
                        limits.largestFileBytes(),
                        limits.mostFiles())));
    }

    /** The body is the file. The same content again is the file that is there. */
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(mediaType = "image/jpeg", schema = @Schema(type = FILE, format = BINARY)),
                                @Content(mediaType = "image/png", schema = @Schema(type = FILE, format = BINARY)),
                                @Content(mediaType = "image/webp", schema = @Schema(type = FILE, format = BINARY)),
                                @Content(mediaType = "application/pdf", schema = @Schema(type = FILE, format = BINARY)),
                                @Content(mediaType = "text/plain", schema = @Schema(type = FILE))
                            }))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = EvidenceView.class)))
    @PostMapping
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> add(
            Caller caller,
            @PathVariable UUID caseId,
            @RequestParam(required = false) @Nullable String name,
            HttpServletRequest request)
            throws IOException {
        Optional<CaseRefusal> whyNot = desk.whyNot(caseId, caller);
        if (whyNot.isPresent()) {
            return Problems.response(whyNot.get().problem());
        }
        Optional<FileType> named = FileType.named(request.getContentType());
        if (named.isEmpty()) {
            return unsupported();
        }
        try (ReceivedFile received = ReceivedFile.from(request.getInputStream())) {
            if (received.sizeBytes() == 0) {
                return Problems.brokenRules(List.of(
                        new BrokenRule("body", "EVIDENCE_EMPTY", "The file is empty.", "Send the file as the body.")));
            }
            if (!received.type().equals(named)) {
                return contradicted(named.get(), received.type().orElse(null));
            }
            return answer(desk.add(caseId, received, named.get(), name, caller));
        }
    }

    /** The file itself, to be kept and never to be carried out. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/octet-stream", schema = @Schema(type = FILE, format = BINARY)))
    @GetMapping("/{evidenceId}")
    @RolesAllowed({Role.Names.OFFICER, Role.Names.SUPERVISOR})
    ResponseEntity<?> read(Caller caller, @PathVariable UUID caseId, @PathVariable UUID evidenceId) {
        return switch (CaseAccess.to(caseId, cases.find(caseId), caller)) {
            case CaseAccess.Denied(CaseRefusal why) -> Problems.response(why.problem());
            case CaseAccess.Allowed(InspectionCase inspected) -> {
                Optional<EvidenceFile> found = files.find(caseId, evidenceId);
                if (found.isEmpty()) {
                    yield Problems.notFound("The case has no file " + evidenceId + ".");
                }
                audit.record(
                        caller, "EVIDENCE_READ", List.of(inspected.decision().mrn()), List.of(evidenceId.toString()));
                yield file(found.get());
            }
        };
    }

    private ResponseEntity<?> file(EvidenceFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .eTag(file.contentHash())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(files.content(file.evidenceId()));
    }

    private static ResponseEntity<?> answer(Outcome<EvidenceDesk.Kept> outcome) {
        return outcome instanceof Outcome.Done<EvidenceDesk.Kept>(EvidenceDesk.Kept kept)
                ? ResponseEntity.status(kept.before() ? HttpStatus.OK : HttpStatus.CREATED)
                        .eTag(kept.file().contentHash())
                        .body(EvidenceView.of(kept.file()))
                : outcome.answer();
    }

    private static ResponseEntity<?> unsupported() {
        return Problems.response(Problems.detail(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "UNSUPPORTED_MEDIA_TYPE",
                HttpHeaders.CONTENT_TYPE,
                "No such file is kept.",
                "Send one of " + String.join(", ", FileType.mediaTypes()) + "."));
    }

    private static ResponseEntity<?> contradicted(FileType named, @Nullable FileType found) {
        return Problems.brokenRules(List.of(new BrokenRule(
                HttpHeaders.CONTENT_TYPE,
                "EVIDENCE_TYPE_CONTRADICTED",
                "The file is said to be " + named.mediaType() + ", and its content is "
                        + (found == null ? "none of the kinds that are kept" : found.mediaType()) + ".",
                "Send a picture, a PDF document or plain text in UTF-8 as what it is.")));
    }
}
