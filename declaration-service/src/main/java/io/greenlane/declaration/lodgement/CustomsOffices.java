package io.greenlane.declaration.lodgement;

import io.greenlane.vocabulary.CustomsOffice;
import java.util.List;

/** The offices of the administration that runs this system. At any other nobody would examine the goods. */
public record CustomsOffices(List<CustomsOffice> all) {

    public CustomsOffices {
        all = List.copyOf(all);
    }

    boolean have(String office) {
        return all.stream().anyMatch(known -> known.value().equals(office));
    }

    @Override
    public String toString() {
        return String.join(", ", all.stream().map(CustomsOffice::value).toList());
    }
}
