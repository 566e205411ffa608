package io.greenlane.inspection.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a file may be: pictures, documents and plain text, nothing that a browser or a computer would carry out. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    TEXT("text/plain", "txt");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type that a {@code Content-Type} names; empty for any other. */
    static Optional<FileType> named(@Nullable String contentType) {
        if (contentType == null) {
            return Optional.empty();
        }
        String name = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(type -> type.mediaType.equals(name)).findFirst();
    }

    static List<String> mediaTypes() {
        return Stream.of(values()).map(FileType::mediaType).toList();
    }

    /** The name with an extension of this type, so that no program takes the file for something else. */
    String named(String stem, String given) {
        if (isExtension(given.toLowerCase(Locale.ROOT))) {
            return stem + "." + given;
        }
        return given.isEmpty() ? stem + "." + extension : stem + "." + given + "." + extension;
    }

    private boolean isExtension(String given) {
        return switch (this) {
            case JPEG -> given.equals(extension) || given.equals("jpeg");
            case TEXT -> given.equals(extension) || given.equals("csv") || given.equals("log");
            case PNG, WEBP, PDF -> given.equals(extension);
        };
    }
}
