package io.greenlane.declaration.amendment;

import io.greenlane.chassis.idempotency.RequestKeys;
import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.declaration.amendment.AmendmentDesk.Envelope;
import io.greenlane.declaration.amendment.AmendmentOutcome.Done;
import io.greenlane.declaration.amendment.AmendmentOutcome.Forbidden;
import io.greenlane.declaration.amendment.AmendmentOutcome.KeyReused;
import io.greenlane.declaration.amendment.AmendmentOutcome.Refused;
import io.greenlane.declaration.amendment.AmendmentOutcome.VersionChanged;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.tracking.Answers;
import io.greenlane.declaration.tracking.Declarations;
import io.greenlane.vocabulary.Mrn;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/declarations/{mrn}")
class AmendmentController {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"?([0-9]{1,9})(?:-[0-9a-f]{1,8})?\"?");

    private final AmendmentDesk desk;
    private final Amendment amendment;
    private final Cancellation cancellation;
    private final Appealing appealing;
    private final RequestKeys keys;
    private final Answers answers;

    // Six: three deeds, what they have in common, and two tools.
    AmendmentController(
            AmendmentDesk desk,
            Amendment amendment,
            Cancellation cancellation,
            Appealing appealing,
            RequestKeys keys,
            Answers answers) {
        this.desk = desk;
        this.amendment = amendment;
        this.cancellation = cancellation;
        this.appealing = appealing;
        this.keys = keys;
        this.answers = answers;
    }

    @PostMapping("/amendments")
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> amend(
            @PathVariable String mrn,
            @RequestBody AmendmentRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller) {
        OtherFields.refuseUnknown(request);
        var envelope = new Envelope(known(mrn), caller, key, version(ifMatch));
        return answer(
                change(envelope, request, standing -> amendment.amend(standing, request, caller)),
                Answers.patience(prefer));
    }

    @PostMapping("/cancellation")
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> cancel(
            @PathVariable String mrn,
            @RequestBody CancellationRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var envelope = new Envelope(known(mrn), caller, key, version(ifMatch));
        return answer(
                change(envelope, request, standing -> cancellation.cancel(standing, request, caller)), Duration.ZERO);
    }

    @PostMapping("/appeals")
    @RolesAllowed(Role.Names.TRADER)
    ResponseEntity<?> appeal(
            @PathVariable String mrn,
            @RequestBody AppealRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        var envelope = new Envelope(known(mrn), caller, key, version(ifMatch));
        return answer(
                change(envelope, request, standing -> appealing.appeal(standing, request, caller)), Duration.ZERO);
    }

    /** Of several calls with one key at once, one changes something. */
    private AmendmentOutcome change(Envelope envelope, Object request, Function<Standing, AmendmentOutcome> change) {
        try (var _ = keys.begin(envelope.caller().subject(), envelope.idempotencyKey())) {
            return desk.change(envelope, request, change);
        }
    }

    private ResponseEntity<?> answer(AmendmentOutcome outcome, Duration patience) {
        return switch (outcome) {
            case Done(var standing, var content) -> answers.about(standing, content, patience);
            case Forbidden(var code, var sentence, var fix) ->
                Problems.response(Problems.detail(
                        HttpStatus.CONFLICT, code, sentence, List.of(new BrokenRule("status", code, sentence, fix))));
            case Refused(var rules) -> Problems.brokenRules(rules);
            case VersionChanged(var version) ->
                Problems.response(Problems.detail(
                        HttpStatus.PRECONDITION_FAILED,
                        "VERSION_CHANGED",
                        "The declaration has been amended meanwhile.",
                        List.of(new BrokenRule(
                                HttpHeaders.IF_MATCH,
                                "VERSION_CHANGED",
                                "The declaration is at version " + version + ".",
                                "Read it again and repeat the change on that version."))));
            case KeyReused() -> RequestKeys.reused();
        };
    }

    private static String known(String mrn) {
        if (!Mrn.isValid(mrn)) {
            throw Declarations.unknown();
        }
        return mrn;
    }

    /** An ETag begins with the version; that the status has moved since is no reason to refuse a change. */
    private static @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            String sentence = "If-Match is not an ETag this service gave out.";
            throw new ProblemException(
                    HttpStatus.BAD_REQUEST,
                    "IF_MATCH_INVALID",
                    sentence,
                    List.of(new BrokenRule(
                            HttpHeaders.IF_MATCH,
                            "IF_MATCH_INVALID",
                            sentence,
                            "Send the ETag of the declaration as you read it.")));
        }
        return Integer.valueOf(version.group(1));
    }
}
