package io.greenlane.identity.client;

import io.greenlane.chassis.paging.Cursor;
import io.greenlane.chassis.paging.Page;
import io.greenlane.chassis.paging.Paging;
import io.greenlane.chassis.problem.Problems;
import io.greenlane.chassis.security.Role;
import io.greenlane.identity.client.RegistrationOutcome.Credentials;
import io.greenlane.identity.client.RegistrationOutcome.Refused;
import io.greenlane.identity.client.RegistrationOutcome.Registered;
import io.greenlane.identity.client.RegistrationOutcome.SecretRotated;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where an operator registers and lists the clients of traders. */
@RestController
@RequestMapping(path = "/api/v1/clients", produces = MediaType.APPLICATION_JSON_VALUE)
class ClientController {

    private final ClientRegistry registry;

    ClientController(ClientRegistry registry) {
        this.registry = registry;
    }

    @PostMapping
    @ApiResponse(
            responseCode = "201",
            description = "Registered; this is the only time the secret is told",
            content = @Content(schema = @Schema(implementation = Credentials.class)))
    @ApiResponse(
            responseCode = "200",
            description = "The trader had a client; its old secret has ended and this is the new one",
            content = @Content(schema = @Schema(implementation = Credentials.class)))
    @RolesAllowed(Role.Names.OPERATOR)
    ResponseEntity<?> register(@RequestBody Registration registration) {
        return switch (registry.register(registration)) {
            case Registered registered -> secret(HttpStatus.CREATED, registered.credentials());
            case SecretRotated rotated -> secret(HttpStatus.OK, rotated.credentials());
            case Refused refused -> Problems.brokenRules(refused.rules());
        };
    }

    @GetMapping
    @RolesAllowed(Role.Names.OPERATOR)
    ResponseEntity<Page<TraderClient>> list(
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return Paging.respond(registry.list(Cursor.parse(cursor, 1), Paging.limit(limit)));
    }

    private static ResponseEntity<?> secret(HttpStatus status, Credentials credentials) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(credentials);
    }
}
