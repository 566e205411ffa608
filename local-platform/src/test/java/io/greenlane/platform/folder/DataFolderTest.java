package io.greenlane.platform.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.platform.refusal.PlatformRefusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path folder;

    @Test
    void aFolderIsHeldByOneAtATime() {
        Path path = folder.resolve("data");
        try (DataFolder held = DataFolder.take(path).orElseThrow()) {
            assertThat(held.path()).isEqualTo(path);
            assertThat(DataFolder.take(path)).isEmpty();
            assertThat(DataFolder.holder(path)).contains(ProcessHandle.current());
        }

        Optional<DataFolder> next = DataFolder.take(path);

        assertThat(next).isPresent();
        next.orElseThrow().close();
        assertThat(DataFolder.holder(path)).isEmpty();
    }

    @Test
    void aHolderThatWasKilledHoldsNothing() throws Exception {
        Path path = folder.resolve("data");
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        path.toString())
                .start();
        assertThat(other.inputReader().readLine()).isEqualTo("held");
        assertThat(DataFolder.take(path)).isEmpty();

        other.destroyForcibly().waitFor();

        Optional<DataFolder> next = DataFolder.take(path);
        assertThat(next).isPresent();
        next.orElseThrow().close();
    }

    /** Holds a folder until it is killed. */
    static final class Holder {

        static void main(String[] args) throws InterruptedException {
            System.out.println(DataFolder.take(Path.of(args[0])).isPresent() ? "held" : "refused");
            Thread.currentThread().join();
        }
    }

    @Test
    void aFileInItsPlaceIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(folder.resolve("data"), "no folder");

        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(PlatformRefusal.class)
                .hasMessageMatching("The data folder .*/data cannot be used \\(.*\\); choose another with --data\\.");
    }
}
