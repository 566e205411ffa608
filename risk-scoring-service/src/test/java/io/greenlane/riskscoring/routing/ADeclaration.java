package io.greenlane.riskscoring.routing;

import io.greenlane.riskscoring.balance.OfficeThreshold;
import io.greenlane.riskscoring.balance.Scale;
import io.greenlane.riskscoring.importer.AnImporter;
import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.AnItem;
import io.greenlane.riskscoring.regulation.GoodsItem;
import io.greenlane.riskscoring.sampling.Lot;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A declaration in the making; the goods are those of the sample declarations. */
final class ADeclaration {

    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.140Z");

    private String mrn = "26NLK3F7Q30A1C5DE1";
    private String importer = "NL900000018";
    private String declarant = "NL900000018";
    private String office = "NLRTM001";
    private String destination = "NL";
    private String exporter = "MY-S0000001";
    private Instant decidedAt = NOW;
    private LocalDate legalDate = LocalDate.parse("2026-11-20");
    private @Nullable Instant expectedArrival = Instant.parse("2026-11-20T00:00:00Z");
    private ImporterProfile profile = AnImporter.nobodyKnows();
    private AnItem item = AnItem.of("61091000");
    private final List<GoodsItem> furtherItems = new ArrayList<>();
    private @Nullable String transportDocument;
    private List<String> containers = List.of();
    private List<String> withdrawn = List.of();
    private Carried carried = Carried.NOTHING;
    private Lot auditLot = new Lot("2026-11-23.6f1c2ab4", 0.5);
    private @Nullable Lot criteriaLot;
    private @Nullable OfficeThreshold officeThreshold;
    private final Map<String, BigDecimal> annualKg = new HashMap<>();
    private Lot lot = new Lot("2026-11-23.6f1c2ab4", 0.5);

    static ADeclaration aDeclaration() {
        return new ADeclaration();
    }

    ADeclaration ofPlasticScrap() {
        return of(AnItem.of("39159080")
                .described("Plastic flakes, mixed")
                .from("MY")
                .weighing("24000.0")
                .worth("2100.00", "EUR"));
    }

    ADeclaration ofPolypropylene() {
        return of(AnItem.of("39021000")
                .described("Polypropylene, primary form")
                .from("MY")
                .weighing("24000.0")
                .worth("2100.00", "EUR"));
    }

    ADeclaration ofAluminiumProfiles() {
        return of(AnItem.of("76042100").from("TR").weighing("18400.0").worth("71200.00", "EUR"))
                .arriving("2026-12-01T04:30:00Z");
    }

    ADeclaration ofCoffee() {
        destination = "DE";
        return of(AnItem.of("09011100").from("BR").weighing("2400.0").worth("11900.00", "EUR"))
                .arriving("2027-01-09T10:00:00Z");
    }

    ADeclaration ofCutRoses() {
        office = "NLAMS001";
        return of(AnItem.of("06031100")
                        .from("KE")
                        .weighing("1320.0")
                        .worth("8600.00", "EUR")
                        .perishingAt("2026-11-25T06:00:00Z"))
                .arriving("2026-11-24T03:40:00Z");
    }

    ADeclaration of(AnItem goods) {
        item = goods;
        return this;
    }

    ADeclaration andOf(AnItem goods) {
        furtherItems.add(goods.numbered(furtherItems.size() + 2).item());
        return this;
    }

    ADeclaration lodgedAt(String customsOffice) {
        office = customsOffice;
        return this;
    }

    ADeclaration goingTo(String country) {
        destination = country;
        return this;
    }

    ADeclaration underTheLawOf(String day) {
        legalDate = LocalDate.parse(day);
        return this;
    }

    ADeclaration after(Decision earlier, Hold.Key... expired) {
        carried = new Carried(earlier.selection().causes(), earlier.holds(), List.of(expired));
        return this;
    }

    ADeclaration withMrn(String number) {
        mrn = number;
        return this;
    }

    ADeclaration from(String country) {
        item.from(country);
        return this;
    }

    ADeclaration withoutConsent() {
        return this;
    }

    ADeclaration withBaselCode(String code) {
        item.withBaselCode(code);
        return this;
    }

    ADeclaration withConsent(String reference) {
        item.withConsent(reference);
        return this;
    }

    ADeclaration withOwnEmissions() {
        item.withEmissions("ACTUAL");
        return this;
    }

    ADeclaration grownAtPoint(String longitude, String latitude, String hectares) {
        item.grownAtPoint(longitude, latitude, hectares);
        return this;
    }

    ADeclaration quoting(String... documents) {
        for (String document : documents) {
            item.quoting(document);
        }
        return this;
    }

    ADeclaration worth(String amount, String currency) {
        item.worth(amount, currency);
        return this;
    }

    ADeclaration arriving(String instant) {
        expectedArrival = Instant.parse(instant);
        legalDate = LocalDate.parse(instant.substring(0, 10));
        return this;
    }

    ADeclaration by(ImporterProfile known) {
        profile = known;
        return this;
    }

    ADeclaration by(String eori) {
        importer = eori;
        declarant = eori;
        return this;
    }

    ADeclaration soldBy(String number) {
        exporter = number;
        return this;
    }

    ADeclaration decidedAt(Instant instant) {
        decidedAt = instant;
        return this;
    }

    ADeclaration drawing(double value) {
        lot = new Lot("2026-11-23.6f1c2ab4", value);
        return this;
    }

    ADeclaration drawingForAudit(double value) {
        auditLot = new Lot("2026-11-23.6f1c2ab4", value);
        return this;
    }

    ADeclaration whereTheOfficeExaminesFrom(String points) {
        officeThreshold = new OfficeThreshold(7, Scale.POINTS, new BigDecimal(points));
        return this;
    }

    ADeclaration whereTheOfficeExaminesFrom(OfficeThreshold threshold) {
        officeThreshold = threshold;
        return this;
    }

    ADeclaration afterThisYear(String counter, String kilograms) {
        annualKg.put(counter, new BigDecimal(kilograms));
        return this;
    }

    ADeclaration drawingForCriteria(double value) {
        this.criteriaLot = new Lot("2026-11-23/00000000", value);
        return this;
    }

    ADeclaration in(String... numbers) {
        containers = List.of(numbers);
        return this;
    }

    ADeclaration under(String document) {
        transportDocument = document;
        return this;
    }

    ADeclaration afterTheWithdrawalOf(String... mrns) {
        withdrawn = List.of(mrns);
        return this;
    }

    Facts facts() {
        return new Facts(
                mrn,
                1,
                1,
                Instant.parse("2026-11-23T10:15:30Z"),
                legalDate,
                decidedAt,
                office,
                declarant,
                importer,
                destination,
                exporter,
                expectedArrival,
                transportDocument,
                containers,
                items(),
                profile,
                lot,
                auditLot,
                criteriaLot,
                officeThreshold,
                annualKg,
                withdrawn,
                carried);
    }

    DeclarationFact.Lodged lodged() {
        return new DeclarationFact.Lodged(mrn, 1, Instant.parse("2026-11-23T10:15:30Z"), legalDate, content());
    }

    DeclarationFact.Amended amended(int version) {
        return new DeclarationFact.Amended(mrn, version, legalDate, content());
    }

    DeclarationFact.Released released(int version) {
        return new DeclarationFact.Released(mrn, version);
    }

    DeclarationFact.Cancelled cancelled(int version) {
        return new DeclarationFact.Cancelled(mrn, version);
    }

    DeclarationFact.Refused refused(int version) {
        return new DeclarationFact.Refused(mrn, version);
    }

    DeclarationFact.RefusalLifted refusalLifted(int version) {
        return new DeclarationFact.RefusalLifted(mrn, version);
    }

    DeclarationFact.Arrived arrived(String day) {
        return new DeclarationFact.Arrived(mrn, 1, LocalDate.parse(day));
    }

    DeclarationFact.HoldExpired expired(String code, int item) {
        return new DeclarationFact.HoldExpired(mrn, 1, List.of(new Hold.Key(code, item)));
    }

    private DeclarationFact.Content content() {
        return new DeclarationFact.Content(
                office,
                new DeclarationFact.Party(declarant),
                new DeclarationFact.Party(importer),
                new DeclarationFact.Exporter(null, exporter),
                destination,
                new DeclarationFact.Transport(expectedArrival, transportDocument, containers),
                items());
    }

    private List<GoodsItem> items() {
        List<GoodsItem> items = new ArrayList<>();
        items.add(item.item());
        items.addAll(furtherItems);
        return items;
    }
}
