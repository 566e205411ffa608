package io.greenlane.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of the source that is measured.
 *
 * @param id of the commit; {@code unknown} outside of a repository
 * @param dirty whether files differ from it
 */
public record Commit(String id, boolean dirty) {

    /** The repository in a folder. */
    public static Commit of(Path home) throws InterruptedException {
        String id = git(home, "rev-parse", "HEAD");
        return id.isEmpty()
                ? new Commit("unknown", true)
                : new Commit(id, !git(home, "status", "--porcelain").isEmpty());
    }

    private static String git(Path home, String... command) throws InterruptedException {
        List<String> line = new ArrayList<>(List.of("git", "-C", home.toString()));
        line.addAll(List.of(command));
        try {
            Process process = new ProcessBuilder(line)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException noGit) {
            return "";
        }
    }
}
