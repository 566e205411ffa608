package io.greenlane.platform.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BootJarTest {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Main-Class: org.springframework.boot.loader.launch.JarLauncher
            Start-Class: demo.Service
            Spring-Boot-Classes: BOOT-INF/classes/
            Spring-Boot-Lib: BOOT-INF/lib/
            Spring-Boot-Classpath-Index: BOOT-INF/classpath.idx

            """;

    @TempDir
    Path folder;

    @Test
    void theServiceAndItsLibrariesBecomePlainJarsInTheOrderOfTheClassPath() throws IOException {
        Map<String, String> entries = packed();
        Path out = Files.createDirectory(folder.resolve("out"));

        new BootJar(jar(entries)).layOut(out);

        try (JarFile own = new JarFile(out.resolve("service.jar").toFile())) {
            assertThat(own.getManifest().getMainAttributes())
                    .containsEntry(Attributes.Name.MAIN_CLASS, "demo.Service")
                    .containsEntry(Attributes.Name.CLASS_PATH, "lib/z.jar lib/a.jar");
            assertThat(own.stream().map(ZipEntry::getName))
                    .as("a package is scanned by its folder")
                    .containsExactly("META-INF/MANIFEST.MF", "demo/", "demo/Service.class", "application.yaml");
            assertThat(own.getInputStream(own.getEntry("application.yaml"))).hasContent("name: demo");
        }
        assertThat(out.resolve("lib/z.jar")).hasContent("the last by name");
        assertThat(out.resolve("lib/a.jar")).hasContent("the first by name");
    }

    @Test
    void aJarThatBootDidNotPackIsRefused() throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n\n");
        Path plain = jar(entries);

        assertThatThrownBy(() -> new BootJar(plain).layOut(folder.resolve("out")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a jar that Spring Boot packed");
    }

    private static Map<String, String> packed() {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("META-INF/MANIFEST.MF", MANIFEST);
        entries.put("org/springframework/boot/loader/Launcher.class", "stays behind");
        entries.put("BOOT-INF/", "");
        entries.put("BOOT-INF/classes/", "");
        entries.put("BOOT-INF/classes/demo/", "");
        entries.put("BOOT-INF/classes/demo/Service.class", "bytes");
        entries.put("BOOT-INF/classes/application.yaml", "name: demo");
        entries.put("BOOT-INF/lib/", "");
        entries.put("BOOT-INF/lib/a.jar", "the first by name");
        entries.put("BOOT-INF/lib/z.jar", "the last by name");
        entries.put("BOOT-INF/classpath.idx", "- \"BOOT-INF/lib/z.jar\"\n- \"BOOT-INF/lib/a.jar\"\n");
        return entries;
    }

    private Path jar(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var jar = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.write(folder.resolve("service.jar"), bytes.toByteArray());
    }
}
