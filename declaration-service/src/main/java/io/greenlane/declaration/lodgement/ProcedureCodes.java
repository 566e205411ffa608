package io.greenlane.declaration.lodgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The customs procedures that may be asked for, with the days they are valid (code-lists/procedures.csv). */
@Component
class ProcedureCodes {

    private record Validity(LocalDate from, @Nullable LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    private final Map<String, Validity> byCode;

    ProcedureCodes() {
        try {
            byCode = new ClassPathResource("code-lists/procedures.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0],
                            cells -> new Validity(
                                    LocalDate.parse(cells[1]), cells[2].isEmpty() ? null : LocalDate.parse(cells[2]))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The list of procedures can't be read", unreadable);
        }
    }

    boolean inForce(String code, LocalDate day) {
        Validity validity = byCode.get(code);
        return validity != null && validity.covers(day);
    }
}
