package io.greenlane.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "Scrap of copper", "Déchets – 廢料", "שלום \u200F(1)", "Recycled \uD83D\uDE00"})
    void whatPeopleWriteIsALine(String text) {
        assertThat(PlainText.isLine(text)).isTrue();
        assertThat(PlainText.isPlain(text)).isTrue();
    }

    @Test
    void linesAndTabsAreLayoutOfATextAndNotOfALine() {
        String text = "Open the crate.\r\n\tLook for labels.";

        assertThat(PlainText.isPlain(text)).isTrue();
        assertThat(PlainText.isLine(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab\u0000",
                "ab\u001B[2J",
                "ab\u0085",
                "ab\uD83D",
                "ab\uDE00\uD83D",
                "ab\u202Egnp.exe",
                "ab\u2066"
            })
    void whatNobodySeesIsFoundWhereItStands(String text) {
        assertThat(PlainText.firstFlaw(text)).isEqualTo(2);
        assertThat(PlainText.isLine(text)).isFalse();
    }
}
