package io.greenlane.journeys.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service reads from its environment and which topics it uses, as its application.yaml and the chassis.yaml that
 * it imports have it.
 *
 * @param reads every variable named there
 * @param defaults the values of those that have one when nobody sets them
 */
record ServiceConfiguration(List<Tree> documents, Set<String> reads, Map<String, String> defaults) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(GREENLANE_[A-Z_]+)(?::([^}]*))?}");
    private static final String CHASSIS = "service-chassis/src/main/resources/chassis.yaml";

    static ServiceConfiguration of(String service) {
        String file = service + "/src/main/resources/application.yaml";
        List<Tree> own = RepositoryFiles.yaml(file);
        ServiceConfiguration configuration = new ServiceConfiguration(own, new TreeSet<>(), new TreeMap<>());
        if (own.stream()
                .anyMatch(part -> part.at("spring", "config", "import").text().equals("classpath:chassis.yaml"))) {
            configuration.read(CHASSIS);
        }
        configuration.read(file);
        own.forEach(part -> part.fields().forEach((name, value) -> {
            if (name.startsWith("GREENLANE_")) {
                configuration.defaults.put(name, value.text());
            }
        }));
        if (!RepositoryFiles.text(service + "/pom.xml").contains("<artifactId>postgresql</artifactId>")) {
            // Without a driver nothing reads what the chassis says of the database.
            configuration.reads.removeIf(name -> name.startsWith("GREENLANE_DB_"));
        }
        return configuration;
    }

    private void read(String file) {
        String withoutComments = RepositoryFiles.text(file)
                .lines()
                .filter(line -> !line.strip().startsWith("#"))
                .collect(Collectors.joining("\n"));
        PLACEHOLDER.matcher(withoutComments).results().forEach(found -> {
            reads.add(found.group(1));
            if (found.group(2) != null) {
                defaults.put(found.group(1), found.group(2));
            }
        });
    }

    /** Variables without which the service fails, or does something that should be decided and not forgotten. */
    Set<String> cannotDoWithout() {
        Set<String> needed = new TreeSet<>(reads);
        needed.removeIf(name -> !defaults.getOrDefault(name, "").isEmpty());
        return needed;
    }

    /** The topics it says it uses, without those that every service writes. */
    List<Topic> topics() {
        List<Topic> topics = new ArrayList<>();
        documents.forEach(part -> part.at("greenlane", "messaging", "topics")
                .items()
                .forEach(topic -> topics.add(
                        new Topic(topic.at("name").text(), isTrue(topic, "read"), isTrue(topic, "compacted")))));
        return topics;
    }

    private static boolean isTrue(Tree topic, String flag) {
        return topic.at(flag).text().equals("true");
    }
}
