package io.greenlane.chassis.identifier;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.UUID;

/** Gives out time-ordered identifiers (UUID version 7, RFC 9562), so that inserts fall at the right edge of an index. */
public class Identifiers {

    private final NoArgGenerator generator = Generators.timeBasedEpochGenerator();

    public UUID next() {
        return generator.generate();
    }
}
