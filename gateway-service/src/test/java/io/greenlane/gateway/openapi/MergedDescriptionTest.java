package io.greenlane.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class MergedDescriptionTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BASE = """
            {"openapi": "3.1.0", "info": {"title": "Greenlane"}, "security": [{"token": []}], "paths": {},
             "components": {"schemas": {"Problem": {"type": "object"}}}}
            """;

    private static final String DECLARATION = """
            {"openapi": "3.1.0", "info": {"title": "declaration"}, "servers": [{"url": "http://127.0.0.1:18081"}],
             "paths": {
               "/api/v1/declarations": {"post": {"operationId": "lodge", "tags": ["lodgement-controller"], "security": [],
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Item"}}}},
                 "responses": {"422": {"content": {"*/*": {"schema": {"$ref": "#/components/schemas/ProblemDetail"}}}}}}},
               "/internal/metrics": {"get": {"operationId": "metrics"}},
               "/error": {"get": {"operationId": "error"}}},
             "components": {"securitySchemes": {"token": {"type": "http"}},
               "schemas": {"Item": {"type": "object", "properties": {"kg": {"type": "string"}}},
                           "ProblemDetail": {"type": "object", "properties": {"leaks": {"type": "string"}}}}}}
            """;

    private static final String INSPECTION = """
            {"openapi": "3.1.0",
             "paths": {"/api/v1/inspections": {"get": {"operationId": "list",
                 "responses": {"200": {"content": {"application/json": {"schema": {"type": "array",
                   "items": {"$ref": "#/components/schemas/Case"}}}}}}}}},
             "components": {"schemas": {
               "Case": {"type": "object", "properties": {"item": {"$ref": "#/components/schemas/Item"}}},
               "Item": {"type": "object", "properties": {"outcome": {"type": "string"}}}}}}
            """;

    @Test
    void pathsOfAllServicesAreThereAndInternalOnesAreNot() {
        assertThat(merged().path("paths").propertyNames())
                .containsExactly("/api/v1/declarations", "/api/v1/inspections");
    }

    @Test
    void aSchemaNameThatIsTakenGetsItsServiceInFrontAndReferencesFollow() {
        JsonNode schemas = merged().path("components").path("schemas");

        assertThat(schemas.propertyNames()).containsExactly("Problem", "Item", "Case", "InspectionItem");
        assertThat(schemas.at("/Item/properties").has("kg")).isTrue();
        assertThat(schemas.at("/InspectionItem/properties").has("outcome")).isTrue();
        assertThat(schemas.at("/Case/properties/item/$ref").asString())
                .isEqualTo("#/components/schemas/InspectionItem");
    }

    @Test
    void everyRefusalIsTheOneProblemSchema() {
        JsonNode responses =
                merged().path("paths").path("/api/v1/declarations").path("post").path("responses");

        assertThat(responses
                        .at("/422/content")
                        .path("*/*")
                        .path("schema")
                        .path("$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(responses
                        .at("/default/content")
                        .path("application/problem+json")
                        .path("schema")
                        .path("$ref")
                        .asString())
                .isEqualTo("#/components/schemas/Problem");
    }

    @Test
    void thereIsOneSecuritySchemeAndNoAddressOfAService() {
        JsonNode post = merged().path("paths").path("/api/v1/declarations").path("post");

        assertThat(post.has("security")).isFalse();
        assertThat(post.path("operationId").asString()).isEqualTo("declaration-lodge");
        assertThat(post.path("tags").toString()).isEqualTo("[\"declaration-service\"]");
        assertThat(merged().toString()).doesNotContain("127.0.0.1", "leaks");
    }

    @Test
    void aMissingServiceIsNamed() {
        assertThat(merged().at("/info/x-missing").toString()).isEqualTo("[\"identity-service\"]");
        assertThat(new MergedDescription((ObjectNode) JSON.readTree(BASE))
                        .document(List.of())
                        .path("info")
                        .has("x-missing"))
                .isFalse();
    }

    private static JsonNode merged() {
        var merged = new MergedDescription((ObjectNode) JSON.readTree(BASE));
        merged.add("declaration-service", JSON.readTree(DECLARATION));
        merged.add("inspection-service", JSON.readTree(INSPECTION));
        return merged.document(List.of("identity-service"));
    }
}
