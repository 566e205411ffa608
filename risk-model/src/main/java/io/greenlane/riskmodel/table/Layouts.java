package io.greenlane.riskmodel.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The layouts that are shipped, and those of files. */
public final class Layouts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> SHIPPED = List.of("customs-kr");

    private Layouts() {}

    /**
     * The layout of this name, or in the file of this name.
     *
     * @throws RefusedTableException for one that is not there or can't be used
     */
    public static Layout of(String nameOrFile) {
        if (SHIPPED.contains(nameOrFile)) {
            try (InputStream in = Layouts.class.getResourceAsStream("/layouts/" + nameOrFile + ".json")) {
                return checked(nameOrFile, JSON.readValue(in, Layout.class));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        Path file = Path.of(nameOrFile);
        if (!Files.isRegularFile(file)) {
            throw new RefusedTableException(
                    "UNKNOWN_LAYOUT",
                    "There is no layout " + nameOrFile + "; name one of " + SHIPPED + " or a JSON file of your own.");
        }
        try {
            return checked(nameOrFile, JSON.readValue(file.toFile(), Layout.class));
        } catch (JacksonException e) {
            throw new RefusedTableException(
                    "MALFORMED_LAYOUT", "The layout in " + file + " is no layout: " + e.getOriginalMessage());
        }
    }

    /**
     * A layout that a module brings along.
     *
     * @throws RefusedTableException for one that can't be used
     */
    public static Layout read(String name, InputStream json) {
        return checked(name, JSON.readValue(json, Layout.class));
    }

    private static Layout checked(String name, @Nullable Layout layout) {
        List<String> flaws = layout == null ? List.of("it says nothing") : layout.flaws();
        if (layout == null || !flaws.isEmpty()) {
            throw new RefusedTableException(
                    "FLAWED_LAYOUT", "The layout " + name + " can't be used: " + String.join("; ", flaws) + ".");
        }
        return layout;
    }
}
