package io.greenlane.chassis.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.chassis.problem.ProblemException;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theExtraRowOnlyTellsThatThereIsMore() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, last -> Cursor.of(String.valueOf(last)));

        assertThat(page.items()).containsExactly(1, 2);
        assertThat(Cursor.parse(page.next(), 1)).isEqualTo(Cursor.of("2"));
    }

    @Test
    void theLastPageNamesNoNext() {
        assertThat(Page.of(List.of(1, 2), 2, last -> Cursor.of("unused")).next())
                .isNull();
    }

    @Test
    void aCursorSurvivesItsJourney() {
        Cursor cursor = Cursor.of("2026-11-23T10:00:00Z", "26NLK3F7Q2ZT8W4AB9");

        assertThat(Cursor.parse(cursor.encoded(), 2)).isEqualTo(cursor);
    }

    @Test
    void aCodeInACursorIsOneOfItsList() {
        assertThat(Cursor.of("HALF_UP").code(0, RoundingMode.class)).isEqualTo(RoundingMode.HALF_UP);
        assertThatThrownBy(() -> Cursor.of("half").code(0, RoundingMode.class)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anInventedCursorIsRefused() {
        assertThatThrownBy(() -> Cursor.parse("%%%", 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.parse(Cursor.of("a", "b").encoded(), 1)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+300000-01-01T00:00:00Z", "-4800-01-01T00:00:00Z", "0000-12-31T23:59:59Z", "yesterday"})
    void aCursorOfATimeThatNoDatabaseHoldsIsRefused(String time) {
        Cursor forged = Objects.requireNonNull(Cursor.parse(Cursor.of(time).encoded(), 1));

        assertThatThrownBy(() -> forged.instant(0)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aCursorWithNulIsRefused() {
        assertThatThrownBy(() -> Cursor.parse(Cursor.of("a\0b").encoded(), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aLimitOutsideItsRangeIsRefused() {
        assertThat(Paging.limit(null)).isEqualTo(Paging.DEFAULT_LIMIT);
        assertThatThrownBy(() -> Paging.limit(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Paging.limit(Paging.MAX_LIMIT + 1)).isInstanceOf(ProblemException.class);
    }
}
