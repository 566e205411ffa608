package io.greenlane.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrnTest {

    private static final CountryCode NETHERLANDS = new CountryCode("NL");
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

    @ParameterizedTest
    @ValueSource(strings = {"26NLK3F7Q2ZT8W4AB9", "26NLK3F7Q30A1C5DE1"})
    void theMrnsOfTheContractsAreValid(String mrn) {
        assertThat(new Mrn(mrn).value()).isEqualTo(mrn);
    }

    @ParameterizedTest
    @CsvSource({
        "26NLK3F7Q2ZT8W4AB8, MRN_CHECK_DIGIT",
        "26NLK3F7Q2ZT8W4BA9, MRN_CHECK_DIGIT",
        "26NLK3F7Q2ZT8W4ABX, MRN_CHECK_DIGIT",
        "26NLK3F7Q2ZT8W4AB, MALFORMED_MRN",
        "26nlK3F7Q2ZT8W4AB9, MALFORMED_MRN",
        "26QQK3F7Q2ZT8W4AB9, MALFORMED_MRN",
        "2XNLK3F7Q2ZT8W4AB9, MALFORMED_MRN",
        "26NLK3F7Q2ZT8W4ÄB9, MALFORMED_MRN",
        "'', MALFORMED_MRN",
    })
    void aMistypedMrnIsRefusedWithItsCode(String text, String code) {
        assertThat(Mrn.isValid(text)).isFalse();
        assertThat(Mrn.flawIn(text)).get().extracting(Flaw::code).isEqualTo(code);
        assertThatThrownBy(() -> new Mrn(text))
                .isInstanceOfSatisfying(
                        MalformedValue.class,
                        refused -> assertThat(refused.flaw().code()).isEqualTo(code));
    }

    @Test
    void aMintedMrnIsValidAndTellsItsCountryYearAndMoment() {
        Mrn mrn = Mrn.mint(NOON, NETHERLANDS, -1L);

        assertThat(Mrn.isValid(mrn.value())).isTrue();
        assertThat(mrn.country()).isEqualTo(NETHERLANDS);
        assertThat(mrn.year()).isEqualTo(2026);
        assertThat(mrn.mintedAt()).isEqualTo(NOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000-01-01T00:00:00Z", "2028-12-31T23:59:59.999Z", "2099-12-31T23:59:59.999Z"})
    void theFirstAndLastMomentsOfAYearAreKept(String moment) {
        Instant at = Instant.parse(moment);

        assertThat(Mrn.mint(at, NETHERLANDS, 0).mintedAt()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1999-12-31T23:59:59.999Z", "2100-01-01T00:00:00Z"})
    void aMomentOfAnotherCenturyIsRefused(String moment) {
        assertThatIllegalArgumentException().isThrownBy(() -> Mrn.mint(Instant.parse(moment), NETHERLANDS, 0));
    }

    @Test
    void theMrnsOfACountrySortByTime() {
        Random random = new Random(42);
        Mrn earlier = Mrn.mint(NOON, NETHERLANDS, random.nextLong());
        for (int i = 1; i <= 10_000; i++) {
            Mrn later = Mrn.mint(NOON.plusMillis(i * 7_919L * 60), NETHERLANDS, random.nextLong());
            assertThat(later).isGreaterThan(earlier);
            earlier = later;
        }
    }

    @Test
    void oneMillisecondHoldsManyMrns() {
        Random random = new Random(7);
        assertThat(random.longs(10_000)
                        .mapToObj(bits -> Mrn.mint(NOON, NETHERLANDS, bits))
                        .distinct())
                .hasSize(10_000);
    }

    @Test
    void everySingleMistypedCharacterButTheKnownGapOfTheStandardIsFound() {
        String mrn = "26NLK3F7Q2ZT8W4AB9";
        int missed = 0;
        int tried = 0;
        for (int i = 4; i < 17; i++) {
            for (char c : "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray()) {
                if (mrn.charAt(i) != c) {
                    tried++;
                    missed += Mrn.isValid(mrn.substring(0, i) + c + mrn.substring(i + 1)) ? 1 : 0;
                }
            }
        }
        // 36 characters share 11 remainders: a letter of the same remainder can't be told apart.
        assertThat(missed).isLessThan(tried / 9);
    }
}
