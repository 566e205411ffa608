package io.greenlane.riskscoring.sampling;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The draws of a simulated administration: the platform's lots with a master key of its own, without the database. */
public final class SimulatedDraws {

    private final DrawSecrets secrets;
    private final Map<LocalDate, DaySecret> open = new HashMap<>();

    /** @param seed the same one gives the same lots */
    public SimulatedDraws(long seed) {
        byte[] master =
                DaySecret.sha256(ByteBuffer.allocate(Long.BYTES).putLong(seed).array());
        this.secrets = DrawSecrets.fromBase64(Base64.getEncoder().encodeToString(master));
    }

    public Lot lotOf(String mrn, LocalDate lodgedOn, String purpose) {
        return open.computeIfAbsent(lodgedOn, secrets::of).lotOf(mrn, purpose);
    }
}
