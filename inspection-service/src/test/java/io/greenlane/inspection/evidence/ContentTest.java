package io.greenlane.inspection.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "FFD8FFE000104A46494600, JPEG",
        "89504E470D0A1A0A0000000D, PNG",
        "524946462400000057454250, WEBP",
        "255044462D312E370A, PDF"
    })
    void aFileIsWhatItsFirstBytesSay(String bytes, FileType type) throws IOException {
        assertThat(typeOf(HexFormat.of().parseHex(bytes))).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4D5A90000300", "7F454C46", "504B0304", "52494646240000005741564520", "FFD8", "C328"})
    void programsArchivesAndSoundsAreNoEvidence(String bytes) throws IOException {
        assertThat(typeOf(HexFormat.of().parseHex(bytes))).isEmpty();
    }

    @Test
    void textIsUtf8WithoutControlCharacters() throws IOException {
        assertThat(typeOf("Bale 7:\tmixed, Größe < 3 mm\r\n")).contains(FileType.TEXT);
        assertThat(typeOf("Bale 7\0")).isEmpty();
        assertThat(typeOf("Gr\u00fcn".getBytes(StandardCharsets.ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "<HTML>",
                "<script>alert(1)</script>",
                "<?xml version='1.0'?>",
                "<svg onload=x>",
                "#!/bin/sh",
                "<img src=x>"
            })
    void whatABrowserOrAShellWouldCarryOutIsNoText(String text) throws IOException {
        assertThat(typeOf(text)).isEmpty();
        assertThat(typeOf("\uFEFF" + text)).isEmpty();
    }

    @Test
    void aTagIsSeenWhereverItStands() throws IOException {
        for (int before = 8180; before <= 8200; before++) {
            assertThat(typeOf("x".repeat(before) + "<script>"))
                    .as("at " + before)
                    .isEmpty();
        }
    }

    private Optional<FileType> typeOf(String text) throws IOException {
        return typeOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<FileType> typeOf(byte[] bytes) throws IOException {
        return Content.typeOf(Files.write(folder.resolve("file"), bytes));
    }
}
