package io.greenlane.journeys.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The repository's files as they lie there. */
final class RepositoryFiles {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern ASSIGNMENT = Pattern.compile("(?m)^([A-Z][A-Z0-9_]*)=(.*)$");

    private RepositoryFiles() {}

    static Path path(String file) {
        return ROOT.resolve(file);
    }

    static String text(String file) {
        return text(path(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The documents of a YAML file; a key that stands twice is an error. */
    static List<Tree> yaml(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        List<Tree> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(options)).loadAll(text(file)).forEach(root -> documents.add(new Tree(root)));
        return documents;
    }

    /** A property of the parent pom, where versions are said once. */
    static String pomProperty(String name) {
        return firstGroup("pom.xml", "<" + Pattern.quote(name) + ">([^<]+)</");
    }

    static String projectVersion() {
        return firstGroup("pom.xml", "<artifactId>greenlane</artifactId>\\s*<version>([^<]+)</");
    }

    /** Names and values of a file in the form of {@code .env}. */
    static Map<String, String> assignments(Path file) {
        Map<String, String> assignments = new TreeMap<>();
        ASSIGNMENT.matcher(text(file)).results().forEach(found -> assignments.put(found.group(1), found.group(2)));
        return assignments;
    }

    private static String firstGroup(String file, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text(file));
        if (!matcher.find()) {
            throw new AssertionError(file + " has nothing like " + pattern);
        }
        return matcher.group(1);
    }
}
