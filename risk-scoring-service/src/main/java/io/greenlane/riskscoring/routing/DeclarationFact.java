package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.regulation.GoodsItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is read from the {@code declarations} topic. */
sealed interface DeclarationFact {

    String mrn();

    int version();

    /** Version 1, with the day that fixes its lots. */
    record Lodged(String mrn, int version, Instant lodgedAt, LocalDate legalDate, Content declaration)
            implements DeclarationFact {}

    /** A later version, whole. */
    record Amended(String mrn, int version, LocalDate legalDate, Content declaration) implements DeclarationFact {}

    /** Nothing is left to decide. */
    record Cancelled(String mrn, int version) implements DeclarationFact {}

    /** The goods may not enter; nothing is left to decide as long as the refusal stands. */
    record Refused(String mrn, int version) implements DeclarationFact {}

    /** The refusal does not stand. */
    record RefusalLifted(String mrn, int version) implements DeclarationFact {}

    /** The goods are the importer's to take; nothing is left to decide. */
    record Released(String mrn, int version) implements DeclarationFact {}

    /** The goods are here, and the day they came fixes the law. */
    record Arrived(String mrn, int version, LocalDate legalDate) implements DeclarationFact {}

    /** Holds of a version were not settled in time. */
    record HoldExpired(String mrn, int version, List<Hold.Key> holds) implements DeclarationFact {}

    /** The part of a declaration that decisions look at. */
    record Content(
            String customsOffice,
            Party declarant,
            Party importer,
            @Nullable Exporter exporter,
            @Nullable String countryOfDestination,
            @Nullable Transport transport,
            List<GoodsItem> goodsItems) {

        /** Empty where nobody tells who sold the goods. */
        String exporterOrNone() {
            if (exporter == null) {
                return "";
            }
            return Stream.of(Optional.ofNullable(exporter.eori()), Optional.ofNullable(exporter.id()))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("");
        }

        /** Goods that name no destination stay where they are declared. */
        String destination() {
            return countryOfDestination == null ? customsOffice.substring(0, 2) : countryOfDestination;
        }

        /** The names that the same goods bear in whichever declaration. */
        Set<String> goodsKeys() {
            return transport == null
                    ? Set.of()
                    : WithdrawnExaminations.keysOf(transport.transportDocument(), transport.containers());
        }

        /** The law of the customs office's country applies whatever destination a trader names, and that of the destination too. */
        Set<String> countries() {
            return new LinkedHashSet<>(List.of(customsOffice.substring(0, 2), destination()));
        }
    }

    record Party(String eori) {}

    /** Who sells the goods: his EORI, or else the number by which the importer knows him. */
    record Exporter(@Nullable String eori, @Nullable String id) {}

    /** How the goods come, and by what they are known on the way. */
    record Transport(
            @Nullable Instant estimatedArrival, @Nullable String transportDocument, List<String> containers) {

        public Transport {
            containers = containers == null ? List.of() : List.copyOf(containers);
        }
    }
}
