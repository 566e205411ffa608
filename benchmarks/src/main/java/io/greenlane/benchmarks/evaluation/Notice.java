package io.greenlane.benchmarks.evaluation;

import io.greenlane.compliancehistory.profile.SimulatedHistory.Found;
import io.greenlane.compliancehistory.profile.SimulatedHistory.Found.Broken;
import io.greenlane.riskscoring.routing.SimulatedDesk.Lodged;
import io.greenlane.simulator.consignment.Consignment;
import io.greenlane.simulator.consignment.Declaration;
import io.greenlane.simulator.consignment.Truth;
import io.greenlane.simulator.consignment.Truth.MissingPaper;
import io.greenlane.simulator.consignment.Truth.Violation;
import io.greenlane.simulator.world.Luck;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.Mrn;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A consignment at the customs office: what is declared can be read, what is true only where somebody examines. */
final class Notice {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Consignment consignment;
    private final String mrn;

    Notice(Consignment consignment) {
        this.consignment = consignment;
        this.mrn = Mrn.mint(
                        consignment.lodgedAt(),
                        new CountryCode(
                                consignment.declaration().customsOffice().substring(0, 2)),
                        Luck.hash(
                                consignment.number(), consignment.declaration().lrn()))
                .value();
    }

    private Declaration declaration() {
        return consignment.declaration();
    }

    String mrn() {
        return mrn;
    }

    String importer() {
        return declaration().importer().eori();
    }

    String office() {
        return declaration().customsOffice();
    }

    Instant lodgedAt() {
        return consignment.lodgedAt();
    }

    /** @param version 1 as it was lodged, 2 with the papers that were forgotten */
    Lodged lodged(int version) {
        LocalDate legalDate = LocalDate.ofInstant(declaration().transport().estimatedArrival(), ZoneOffset.UTC);
        ObjectNode content = JSON.valueToTree(declaration());
        if (version > 1) {
            complete(content);
        }
        return Lodged.of(mrn, version, lodgedAt(), legalDate, content);
    }

    private void complete(ObjectNode content) {
        for (JsonNode item : content.withArray("goodsItems")) {
            int number = item.path("itemNumber").asInt();
            for (MissingPaper paper : consignment.truth().forgotten()) {
                if (paper.itemNumber() == number) {
                    ArrayNode documents = ((ObjectNode) item).withArray("documents");
                    paper.documents().forEach(document -> documents.add(JSON.<JsonNode>valueToTree(document)));
                    if (paper.environment() != null) {
                        ((ObjectNode) item)
                                .withObject("environment")
                                .setAll(JSON.<ObjectNode>valueToTree(paper.environment()));
                    }
                }
            }
        }
    }

    /** Whether the trader can mend what he forgot. */
    boolean owesPapersThatExist() {
        return !consignment.truth().forgotten().isEmpty();
    }

    Instant concludedAt(Design design) {
        Instant arrival = declaration().transport().estimatedArrival();
        Instant from = design.afterArrival() && arrival.isAfter(lodgedAt()) ? arrival : lodgedAt();
        return from.plus(Duration.ofDays(design.daysToConclude()));
    }

    /** What an examination reveals, whoever asks for it. */
    Found found(Instant at, BigDecimal inclusionProbability) {
        List<Broken> broken = gravest()
                .map(violation -> new Broken(violation.topic().name(), violation.severity()))
                .toList();
        return new Found(mrn, importer(), at, broken, inclusionProbability);
    }

    List<Integer> brokenItems() {
        return gravest().map(Violation::itemNumber).toList();
    }

    private Stream<Violation> gravest() {
        Truth truth = consignment.truth();
        return declaration().goodsItems().stream()
                .map(item -> truth.gravest(item.itemNumber()))
                .flatMap(Optional::stream);
    }
}
