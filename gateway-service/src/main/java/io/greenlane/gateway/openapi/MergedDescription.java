package io.greenlane.gateway.openapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One OpenAPI document made from those of several services. Paths outside {@code /api/v1} are the services' own affair
 * and left out. A schema whose name is taken gets its service's name in front; operations always do.
 */
final class MergedDescription {

    private static final String PUBLIC = "/api/v1/";
    private static final String SCHEMA_REFERENCE = "#/components/schemas/";
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final ObjectNode document;
    private final ObjectNode paths;
    private final ObjectNode schemas;
    private final Set<String> ownSchemas;

    /** @param base the gateway's part: title, security scheme, problem schema, its own paths */
    MergedDescription(ObjectNode base) {
        document = base.deepCopy();
        paths = document.withObjectProperty("paths");
        schemas = document.withObjectProperty("components").withObjectProperty("schemas");
        ownSchemas = Set.copyOf(schemas.propertyNames());
        paths.valueStream().flatMap(MergedDescription::operations).forEach(MergedDescription::describeProblems);
    }

    /** Adds what a service offers to the outside. */
    void add(String service, JsonNode description) {
        ObjectNode theirs = (ObjectNode) description.deepCopy();
        Map<String, String> names =
                schemaNames(service, theirs.path("components").path("schemas"));
        rewriteReferences(theirs, names);
        theirs.path("components").path("schemas").properties().forEach(schema -> {
            String name = names.getOrDefault(schema.getKey(), schema.getKey());
            if (!ownSchemas.contains(name)) {
                schemas.set(name, schema.getValue());
            }
        });
        theirs.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith(PUBLIC))
                .forEach(path -> {
                    operations(path.getValue()).forEach(operation -> adopt(service, operation));
                    paths.set(path.getKey(), path.getValue());
                });
    }

    /** The document, which says which services it knows nothing of. */
    ObjectNode document(List<String> missingServices) {
        if (!missingServices.isEmpty()) {
            ArrayNode missing = document.withObjectProperty("info").putArray("x-missing");
            missingServices.forEach(missing::add);
        }
        return document;
    }

    private static void adopt(String service, ObjectNode operation) {
        String shortName = service.replaceFirst("-service$", "");
        operation.put(
                "operationId", shortName + "-" + operation.path("operationId").asString("operation"));
        operation.putArray("tags").add(service);
        operation.remove(List.of("security", "servers"));
        describeProblems(operation);
    }

    /** Whatever is not described otherwise is a problem. */
    private static void describeProblems(ObjectNode operation) {
        operation
                .withObjectProperty("responses")
                .withObjectProperty("default")
                .put("description", "Refused or failed")
                .withObjectProperty("content")
                .withObjectProperty("application/problem+json")
                .withObjectProperty("schema")
                .put("$ref", SCHEMA_REFERENCE + "Problem");
    }

    private static Stream<ObjectNode> operations(JsonNode path) {
        return path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .map(entry -> (ObjectNode) entry.getValue());
    }

    /** Old name to new name, where they differ. */
    private Map<String, String> schemaNames(String service, JsonNode theirs) {
        Map<String, String> names = new HashMap<>();
        names.put("ProblemDetail", "Problem");
        for (String name : theirs.propertyNames()) {
            if (!ownSchemas.contains(name) && schemas.has(name)) {
                names.put(name, inFront(service) + name);
            }
        }
        return names;
    }

    private static String inFront(String service) {
        return Stream.of(service.replaceFirst("-service$", "").split("-", -1))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static void rewriteReferences(JsonNode node, Map<String, String> names) {
        if (node instanceof ObjectNode object && object.path("$ref").isString()) {
            String reference = object.path("$ref").asString();
            if (reference.startsWith(SCHEMA_REFERENCE)) {
                String name = reference.substring(SCHEMA_REFERENCE.length());
                object.put("$ref", SCHEMA_REFERENCE + names.getOrDefault(name, name));
            }
        }
        for (JsonNode child : new ArrayList<>(node.values())) {
            rewriteReferences(child, names);
        }
    }
}
