package io.greenlane.inspection.evidence;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a name that any file system takes out of whatever a client calls its file. */
final class FileName {

    private static final int LONGEST_STEM = 100;
    private static final int LONGEST_EXTENSION = 10;

    // Of other characters some mean something to a file system, and some turn a name round on the screen.
    private static final Pattern UNFIT = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd} ()+,\\-_.]");
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern DOTS_AND_SPACES = Pattern.compile("^[. ]+|[. ]+$");

    private FileName() {}

    static String of(@Nullable String sent, FileType type) {
        String bare = FOLDERS.matcher(sent == null ? "" : sent).replaceFirst("");
        String name =
                DOTS_AND_SPACES.matcher(UNFIT.matcher(bare).replaceAll("_")).replaceAll("");
        int dot = name.lastIndexOf('.');
        boolean extended = dot > 0 && name.length() - dot - 1 <= LONGEST_EXTENSION;
        String stem = extended ? name.substring(0, dot) : name;
        return type.named(stem.isEmpty() ? "evidence" : shortened(stem), extended ? name.substring(dot + 1) : "");
    }

    private static String shortened(String stem) {
        return stem.codePointCount(0, stem.length()) <= LONGEST_STEM
                ? stem
                : stem.substring(0, stem.offsetByCodePoints(0, LONGEST_STEM));
    }
}
