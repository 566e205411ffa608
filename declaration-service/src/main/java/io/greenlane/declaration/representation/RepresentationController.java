package io.greenlane.declaration.representation;

import io.greenlane.chassis.audit.AuditTrail;
import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.vocabulary.Eori;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/representations")
class RepresentationController {

    private final Representations representations;
    private final Identifiers identifiers;
    private final AuditTrail audit;
    private final RepresentationDesk desk;

    RepresentationController(
            Representations representations, Identifiers identifiers, AuditTrail audit, RepresentationDesk desk) {
        this.desk = desk;
        this.representations = representations;
        this.identifiers = identifiers;
        this.audit = audit;
    }

    /** What an importer sends. */
    record Grant(@Nullable String representative, @Nullable LocalDate validUntil) {}

    @PostMapping
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> grant(
            @RequestBody Grant grant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        String importer = enterprise(caller);
        List<BrokenRule> broken = brokenBy(grant, importer);
        String representative = grant.representative();
        if (!broken.isEmpty() || representative == null) {
            return Problems.brokenRules(broken);
        }
        return desk.once(
                caller,
                key,
                "grant " + importer + " " + grant,
                () -> {
                    audit.record(caller, "REPRESENTATION_GRANTED", List.of());
                    return granted(
                            representations.grant(identifiers.next(), importer, representative, grant.validUntil()));
                },
                () -> granted(representations.latest(importer, representative)));
    }

    private static ResponseEntity<Representation> granted(Representation representation) {
        return ResponseEntity.created(URI.create("/api/v1/representations/" + representation.id()))
                .body(representation);
    }

    @GetMapping
    @RolesAllowed(Role.Names.TRADER)
    public ResponseEntity<Page<Representation>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        int size = Paging.limit(limit);
        List<Representation> found = representations.concerning(enterprise(caller), size + 1, Cursor.idOf(cursor));
        return Paging.respond(Page.of(found, size, last -> Cursor.of(last.id().toString())));
    }

    @DeleteMapping("/{id}")
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> revoke(
            @PathVariable UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        String eori = enterprise(caller);
        return desk.once(
                caller,
                key,
                "revoke " + eori + " " + id,
                () -> takeBack(id, eori, caller),
                () -> ResponseEntity.noContent().build());
    }

    private ResponseEntity<?> takeBack(UUID id, String eori, Caller caller) {
        Optional<Representation> found = representations.find(id);
        if (found.isEmpty() || !concerns(found.get(), eori)) {
            return refused(
                    HttpStatus.NOT_FOUND,
                    "NOT_FOUND",
                    "There is no such representation.",
                    "Give the id of one that the list of representations shows.");
        }
        if (!found.get().importer().equals(eori)) {
            return refused(
                    HttpStatus.FORBIDDEN,
                    "NOT_THE_IMPORTER",
                    "Only the importer who granted it can take it back.",
                    "Ask the importer to take it back.");
        }
        representations.revoke(id);
        audit.record(caller, "REPRESENTATION_REVOKED", List.of());
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<?> refused(HttpStatus status, String code, String sentence, String fix) {
        return Problems.response(
                Problems.detail(status, code, sentence, List.of(new BrokenRule("id", code, sentence, fix))));
    }

    private List<BrokenRule> brokenBy(Grant grant, String importer) {
        List<BrokenRule> broken = new ArrayList<>();
        Eori.flawIn(grant.representative())
                .ifPresent(
                        flaw -> broken.add(new BrokenRule("representative", flaw.code(), flaw.message(), flaw.fix())));
        if (importer.equals(grant.representative())) {
            broken.add(new BrokenRule(
                    "representative",
                    "REPRESENTS_ITSELF",
                    "An enterprise needs no authorisation to lodge for itself.",
                    "Name another enterprise."));
        }
        if (grant.validUntil() != null && grant.validUntil().isBefore(representations.today())) {
            broken.add(new BrokenRule(
                    "validUntil", "ALREADY_ENDED", "The last day has passed.", "Give today or a later day."));
        }
        return broken;
    }

    private static boolean concerns(Representation representation, String eori) {
        return representation.importer().equals(eori)
                || representation.representative().equals(eori);
    }

    private static String enterprise(Caller caller) {
        String eori = caller.eori();
        if (eori == null) {
            String sentence = "The token names no enterprise to act for.";
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "NO_ENTERPRISE",
                    sentence,
                    List.of(new BrokenRule(
                            "Authorization", "NO_ENTERPRISE", sentence, "Use a token with the claim eori.")));
        }
        return eori;
    }
}
