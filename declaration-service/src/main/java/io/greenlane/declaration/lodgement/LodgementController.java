package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.idempotency.RequestKeys;
import io.greenlane.chassis.messaging.CausalTrace;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.declaration.lodgement.LodgementDesk.Checked;
import io.greenlane.declaration.lodgement.LodgementOutcome.Accepted;
import io.greenlane.declaration.lodgement.LodgementOutcome.AlreadyLodged;
import io.greenlane.declaration.lodgement.LodgementOutcome.KeyReused;
import io.greenlane.declaration.lodgement.LodgementOutcome.LrnAlreadyUsed;
import io.greenlane.declaration.lodgement.LodgementOutcome.Refused;
import io.greenlane.declaration.tracking.Answers;
import io.greenlane.declaration.tracking.DecisionWatch;
import io.greenlane.declaration.tracking.Declarations;
import io.greenlane.declaration.tracking.Tracked;
import io.greenlane.vocabulary.Eori;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LodgementController {

    private final LodgementDesk desk;
    private final RequestKeys keys;
    private final CausalTrace trace;
    private final Answers answers;
    private final Declarations declarations;

    LodgementController(
            LodgementDesk desk, RequestKeys keys, CausalTrace trace, Answers answers, Declarations declarations) {
        this.desk = desk;
        this.keys = keys;
        this.trace = trace;
        this.answers = answers;
        this.declarations = declarations;
    }

    @PostMapping("/api/v1/declarations")
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> lodge(
            @RequestBody Declaration declaration,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller) {
        refuseStrangers(declaration, caller);
        RequestKeys.refuseMalformed(idempotencyKey);
        var sender = new Lodgement.Sender(caller.subject(), idempotencyKey, trace.current());
        Checked checked = desk.check(declaration, sender);
        Lodgement lodgement = checked.lodgement();
        if (lodgement == null) {
            return Problems.brokenRules(checked.broken());
        }
        Duration patience = Answers.patience(prefer);
        try (var _ = keys.begin(caller.subject(), idempotencyKey);
                DecisionWatch.Expected decision = answers.expect(lodgement.mrn(), 1, patience)) {
            return answer(desk.lodge(lodgement), decision, patience);
        }
    }

    private ResponseEntity<?> answer(LodgementOutcome outcome, DecisionWatch.Expected decision, Duration patience) {
        return switch (outcome) {
            case Accepted(var standing, var content) -> answers.to(standing, content, decision, patience);
            case AlreadyLodged(var mrn) -> again(mrn, patience);
            case LrnAlreadyUsed(var mrn) ->
                Problems.response(Problems.detail(
                        HttpStatus.CONFLICT,
                        "LRN_ALREADY_USED",
                        "This LRN stands for another declaration of yours.",
                        List.of(new BrokenRule(
                                "lrn",
                                "LRN_ALREADY_USED",
                                "The LRN was used for declaration " + mrn + ", which has another content.",
                                "Make a new LRN, or amend that declaration."))));
            case KeyReused() -> RequestKeys.reused();
            case Refused(var rules) -> Problems.brokenRules(rules);
        };
    }

    private ResponseEntity<?> again(String mrn, Duration patience) {
        Tracked first = declarations.get(mrn);
        return answers.about(first.standing(), first.content(), patience);
    }

    /** An EORI that is no EORI is for the rules to tell. */
    private static void refuseStrangers(Declaration declaration, Caller caller) {
        String declarant =
                declaration.declarant() == null ? null : declaration.declarant().eori();
        if (caller.eori() == null || (Eori.isValid(declarant) && !caller.eori().equals(declarant))) {
            throw new ProblemException(
                    HttpStatus.FORBIDDEN,
                    "DECLARANT_NOT_YOU",
                    "You can lodge in your own name only.",
                    List.of(new BrokenRule(
                            "declarant.eori",
                            "DECLARANT_NOT_YOU",
                            "The declarant is not the enterprise of your token.",
                            "Give your own EORI as declarant; the importer may be somebody who authorised you.")));
        }
    }
}
