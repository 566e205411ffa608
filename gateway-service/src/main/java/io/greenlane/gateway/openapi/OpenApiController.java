package io.greenlane.gateway.openapi;

import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the description of the whole API to anyone. */
@RestController
class OpenApiController {

    private final ServiceDescriptions descriptions;

    OpenApiController(ServiceDescriptions descriptions) {
        this.descriptions = descriptions;
    }

    @GetMapping("/api/v1/openapi.json")
    @PermitAll
    ResponseEntity<byte[]> openApi() {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(30)).cachePublic())
                .body(descriptions.merged());
    }
}
