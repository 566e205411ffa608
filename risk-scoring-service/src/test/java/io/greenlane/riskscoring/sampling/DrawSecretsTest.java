package io.greenlane.riskscoring.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.greenlane.riskscoring.edition.RefusedDataException;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Mrn;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class DrawSecretsTest {

    private static final String KEY =
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
    private static final LocalDate DAY = LocalDate.parse("2026-11-23");
    private static final String MRN = "26NLK3F7Q30A1C5DE1";

    private final DrawSecrets secrets = DrawSecrets.fromBase64(KEY);

    @Test
    void anAuditorWithTheKeyRepeatsALotByTheDefinitionAlone() throws Exception {
        byte[] ofDay = hmac("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII), "draw/2026-11-23");
        byte[] lot = hmac(ofDay, MRN + "control");
        long first53Bits = 0;
        for (int index = 0; index < 7; index++) {
            first53Bits = first53Bits << 8 | (lot[index] & 0xff);
        }
        first53Bits >>>= 3;

        assertThat(secrets.of(DAY).lotOf(MRN, "control").value()).isEqualTo(first53Bits / Math.pow(2, 53));
        assertThat(secrets.of(DAY).commitment())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(ofDay)));
    }

    @Test
    void allVersionsOfADeclarationShareALotAndOtherDaysAndPurposesDoNot() {
        Lot lot = secrets.of(DAY).lotOf(MRN, Draws.CONTROL);

        assertThat(DrawSecrets.fromBase64(KEY).of(DAY).lotOf(MRN, Draws.CONTROL))
                .isEqualTo(lot);
        assertThat(secrets.of(DAY.plusDays(1)).lotOf(MRN, Draws.CONTROL).value())
                .isNotEqualTo(lot.value());
        assertThat(secrets.of(DAY).lotOf(MRN, "criterion/17").value()).isNotEqualTo(lot.value());
    }

    @Test
    void lotsAreEvenlySpread() {
        int declarations = 100_000;
        int[] tenths = new int[10];
        Instant from = Instant.parse("2026-11-23T00:00:00Z");
        long drawn = IntStream.range(0, declarations)
                .mapToObj(index -> Mrn.mint(from.plusMillis(index * 800L), new CountryCode("NL"), index))
                .map(mrn -> secrets.of(DAY).lotOf(mrn.value(), Draws.CONTROL))
                .peek(lot -> tenths[(int) (lot.value() * 10)]++)
                .filter(lot -> lot.isDrawnAt(new BigDecimal("0.02")))
                .count();

        // Five standard deviations: 95 each tenth, 44 for the drawn.
        assertThat(Arrays.stream(tenths).boxed())
                .allSatisfy(count -> assertThat(count).isCloseTo(10_000, within(475)));
        assertThat(drawn).isCloseTo(2_000L, within(222L));
    }

    @Test
    void aRateOfNoneDrawsNobodyAndARateOfAllEverybody() {
        assertThat(new Lot("k", 0).isDrawnAt(BigDecimal.ZERO)).isFalse();
        assertThat(new Lot("k", Math.nextDown(1.0)).isDrawnAt(BigDecimal.ONE)).isTrue();
    }

    @Test
    void theKeyIdNamesDayAndKeyWithoutTellingEither() {
        assertThat(secrets.of(DAY).keyId()).matches("2026-11-23\\.[0-9a-f]{8}");
        assertThat(secrets.of(DAY).keyId())
                .isEqualTo(secrets.of(DAY).lotOf(MRN, "control").keyId());
    }

    @Test
    void withoutAProperKeyTheServiceRefusesToStartInOneSentence() {
        assertThatThrownBy(() -> DrawSecrets.fromBase64(""))
                .isInstanceOf(RefusedDataException.class)
                .hasMessage("GREENLANE_DRAW_KEY is not set: the control draw needs a secret of 32 bytes in base64.");
        assertThatThrownBy(() -> DrawSecrets.fromBase64("c2hvcnQ="))
                .isInstanceOf(RefusedDataException.class)
                .hasMessage("GREENLANE_DRAW_KEY must hold 32 bytes in base64, but holds 5.");
        assertThatThrownBy(() -> DrawSecrets.fromBase64("no base64!"))
                .isInstanceOf(RefusedDataException.class)
                .hasMessage("GREENLANE_DRAW_KEY is not base64.");
    }

    private static byte[] hmac(byte[] key, String message) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
    }
}
