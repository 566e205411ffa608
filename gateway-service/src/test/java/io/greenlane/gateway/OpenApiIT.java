package io.greenlane.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Anyone may read what the API offers. */
class OpenApiIT extends AtTheGateway {

    @Test
    void theDescriptionIsMergedFromTheServicesThatAnswerAndNamesTheOthers() {
        DECLARATION.on("/v3/api-docs", exchange -> Service.json(exchange, 200, """
                {"openapi": "3.1.0", "paths": {"/api/v1/declarations": {"get": {"operationId": "list", "responses": {}}}}}
                """));
        COMPLIANCE_HISTORY.on("/v3/api-docs", exchange -> Service.json(exchange, 500, "{}"));
        RISK_SCORING.on("/v3/api-docs", exchange -> Service.json(exchange, 200, "no JSON"));

        HttpResponse<String> answer = send(request("/api/v1/openapi.json"));
        JsonNode description = json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        assertThat(description.path("paths").propertyNames())
                .contains("/api/v1/me", "/api/v1/openapi.json", "/api/v1/declarations");
        assertThat(description.at("/info/x-missing").toString())
                .contains(
                        "inspection-service", "compliance-history-service", "risk-scoring-service", "identity-service")
                .doesNotContain("declaration-service");
        assertThat(description.at("/components/securitySchemes").size()).isEqualTo(1);
        assertThat(description.at("/components/schemas/Problem/properties").propertyNames())
                .contains("code", "errors");
    }
}
