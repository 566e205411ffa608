package io.greenlane.riskscoring.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenlane.riskscoring.TheService;
import io.greenlane.riskscoring.edition.Editions.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A version names its text, or nobody decides anew with it. */
@TheService
class EditionsIT {

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aTextThatWasChangedSinceIsRefusedRatherThanDecidedWith() {
        String text = "what was decided with";
        String version = "c-" + DataFile.fingerprint(DataFile.hashOf(text));
        editions.keep(Kind.CRITERIA, version, text);
        editions.keep(Kind.CRITERIA, version, text);
        assertThat(editions.text(Kind.CRITERIA, version)).contains(text);

        jdbc.update("update edition set body = 'another' where kind = 'CRITERIA' and version = ?", version);

        assertThatThrownBy(() -> editions.text(Kind.CRITERIA, version))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining(version);
        assertThatThrownBy(() -> editions.keep(Kind.CRITERIA, version, text))
                .isInstanceOf(RefusedDataException.class)
                .hasMessageContaining(version);
    }
}
