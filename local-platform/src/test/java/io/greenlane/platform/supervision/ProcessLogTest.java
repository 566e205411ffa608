package io.greenlane.platform.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLogTest {

    @TempDir
    Path folder;

    @Test
    void aFullLogIsMovedAsideAndThreeAreKept() throws IOException {
        ProcessLog log = new ProcessLog(folder.resolve("kafka.log"));
        for (int life = 1; life <= 5; life++) {
            try (RandomAccessFile file = new RandomAccessFile(log.file().toFile(), "rw")) {
                file.write(life);
                file.setLength(ProcessLog.FULL);
            }
            log.rotate();
        }

        assertThat(log.file()).doesNotExist();
        assertThat(folder).isDirectoryContaining("glob:**.1").isDirectoryContaining("glob:**.3");
        assertThat(folder.resolve("kafka.log.4")).doesNotExist();
        assertThat(firstByte("kafka.log.1")).isEqualTo(5);
        assertThat(firstByte("kafka.log.3")).isEqualTo(3);
    }

    @Test
    void aLogWithRoomIsContinued() throws IOException {
        ProcessLog log = new ProcessLog(folder.resolve("kafka.log"));
        Files.writeString(log.file(), "one\n");

        log.rotate();

        assertThat(log.file()).hasContent("one");
    }

    @Test
    void theLastLinesOfALongLogAreFoundWithoutReadingAllOfIt() throws IOException {
        ProcessLog log = new ProcessLog(folder.resolve("kafka.log"));
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 20_000; line++) {
            text.append("line ").append(line).append('\n');
        }
        Files.writeString(log.file(), text);

        assertThat(log.lastLines(2)).isEqualTo(List.of("line 19999", "line 20000"));
        assertThat(log.lastLines(15_000)).hasSize(15_000).endsWith("line 20000");
    }

    @Test
    void aLogThatIsNotThereHasNoLines() throws IOException {
        assertThat(new ProcessLog(folder.resolve("none.log")).lastLines(3)).isEmpty();
    }

    private int firstByte(String name) throws IOException {
        return Files.readAllBytes(folder.resolve(name))[0];
    }
}
