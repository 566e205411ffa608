package io.greenlane.declaration.amendment;

import static io.greenlane.declaration.ADeclaration.aDeclaration;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenlane.declaration.lodgement.Declaration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AdditionsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void anItemIsTouchedByAnotherNumberAndNotByTheSameOneWrittenOtherwise() {
        String then = aDeclaration().json();
        Declaration before = JSON.readValue(then, Declaration.class);
        Declaration sameMass = JSON.readValue(then.replace("\"2400.0\"", "\"2400.00\""), Declaration.class);
        Declaration otherMass = JSON.readValue(then.replace("\"2400.0\"", "\"2400.01\""), Declaration.class);

        assertThat(sameMass).isNotEqualTo(before);
        assertThat(Additions.touched(before, sameMass)).isEmpty();
        assertThat(Additions.touched(before, otherMass)).containsExactly(1);
    }
}
