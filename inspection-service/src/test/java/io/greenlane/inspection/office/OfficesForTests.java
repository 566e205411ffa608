package io.greenlane.inspection.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;

/** The data that comes with the service. */
public final class OfficesForTests {

    private OfficesForTests() {}

    public static ExaminationKinds kinds() {
        try {
            return new OfficesConfiguration()
                    .examinationKinds(new ClassPathResource("offices/examination-kinds.v1.json"));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
