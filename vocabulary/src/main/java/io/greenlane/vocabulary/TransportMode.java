package io.greenlane.vocabulary;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How goods travel, with the code of UN/ECE Recommendation 19; multimodal and fixed transport are not used here. */
public enum TransportMode {
    SEA(1),
    RAIL(2),
    ROAD(3),
    AIR(4),
    POST(5),
    INLAND_WATERWAY(8);

    private final int code;

    TransportMode(int code) {
        this.code = code;
    }

    /** The digit of UN/ECE Recommendation 19. */
    public int code() {
        return code;
    }

    public static boolean isValid(@Nullable String text) {
        for (TransportMode mode : values()) {
            if (mode.name().equals(text)) {
                return true;
            }
        }
        return false;
    }

    public static Optional<Flaw> flawIn(@Nullable String text) {
        return isValid(text)
                ? Optional.empty()
                : Optional.of(new Flaw(
                        "UNKNOWN_TRANSPORT_MODE",
                        Ascii.quoted(text) + " is not a mode of transport.",
                        "Give one of " + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "))
                                + "."));
    }

    /** The mode of a code of UN/ECE Recommendation 19, or empty for a code that is not used here. */
    public static Optional<TransportMode> ofCode(int code) {
        return Arrays.stream(values()).filter(mode -> mode.code == code).findFirst();
    }
}
