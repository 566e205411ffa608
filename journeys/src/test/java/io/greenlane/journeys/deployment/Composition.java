package io.greenlane.journeys.deployment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * docker-compose.yml as compose understands it with some settings.
 *
 * @param settings the content of {@code .env}
 */
record Composition(Map<String, String> settings) {

    static final String FILE = "docker-compose.yml";

    private static final Tree CONTENT = RepositoryFiles.yaml(FILE).getFirst();
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{(?<name>[A-Z_]+)(?<operator>:?[?-])?(?<rest>[^}]*)}");

    /**
     * A variable that the file asks for.
     *
     * @param refusal the sentence with which compose refuses to start when it is missing
     */
    record Demand(String name, boolean mayBeEmpty, @Nullable String refusal) {}

    static Map<String, Demand> demands() {
        Map<String, Demand> demands = new TreeMap<>();
        PLACEHOLDER.matcher(RepositoryFiles.text(FILE)).results().forEach(found -> {
            String operator = found.group("operator");
            boolean refuses = operator != null && operator.endsWith("?");
            demands.put(
                    found.group("name"),
                    new Demand(found.group("name"), !":?".equals(operator), refuses ? found.group("rest") : null));
        });
        return demands;
    }

    Map<String, Tree> containers() {
        return CONTENT.at("services").fields();
    }

    /** The containers that are images of this repository. */
    Map<String, Tree> services() {
        Map<String, Tree> services = new LinkedHashMap<>(containers());
        services.values().removeIf(container -> container.at("build").isMissing());
        return services;
    }

    Tree container(String name) {
        return CONTENT.at("services", name);
    }

    Tree volumes() {
        return CONTENT.at("volumes");
    }

    Map<String, String> environment(String container) {
        Map<String, String> environment = new TreeMap<>();
        container(container)
                .at("environment")
                .fields()
                .forEach((name, value) -> environment.put(name, resolved(value)));
        return environment;
    }

    String resolved(Tree value) {
        return PLACEHOLDER
                .matcher(value.text())
                .replaceAll(found -> Matcher.quoteReplacement(settings.getOrDefault(found.group("name"), "")));
    }
}
