package io.greenlane.declaration.lodgement;

import static io.greenlane.declaration.lodgement.Findings.quoted;

import io.greenlane.declaration.lodgement.Coordinates.Position;
import io.greenlane.declaration.lodgement.Coordinates.Rings;
import io.greenlane.declaration.lodgement.Declaration.Environment;
import io.greenlane.declaration.lodgement.Declaration.Geolocation;
import io.greenlane.declaration.lodgement.Declaration.Substance;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is said about the environment: well-formed here, judged by the measures later. */
final class EnvironmentRules {

    private static final int LONGEST_REFERENCE = 140;
    private static final int MOST_SUBSTANCES = 200;
    private static final int MOST_GEOLOCATIONS = 1_000;
    private static final int MOST_DECIMALS = 15;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FARTHEST_EAST = BigDecimal.valueOf(180);
    private static final BigDecimal FARTHEST_NORTH = BigDecimal.valueOf(90);
    private static final Pattern BASEL_CODE = Pattern.compile("[A-Z]{1,2}[0-9]{2,4}");
    private static final Pattern CAS_NUMBER = Pattern.compile("[0-9]{2,7}-[0-9]{2}-[0-9]");

    private EnvironmentRules() {}

    static void check(@Nullable Environment said, Path path, Findings findings) {
        if (said == null) {
            return;
        }
        if (said.baselCode() != null && !BASEL_CODE.matcher(said.baselCode()).matches()) {
            findings.add(DeclarationRule.MALFORMED_BASEL_CODE, path.field("baselCode"), quoted(said.baselCode()));
        }
        findings.text(said.consentReference(), path.field("consentReference"), LONGEST_REFERENCE);
        findings.text(said.installationId(), path.field("installationId"), LONGEST_REFERENCE);
        findings.text(said.productionRoute(), path.field("productionRoute"), LONGEST_REFERENCE);
        findings.text(said.batch(), path.field("batch"), LONGEST_REFERENCE);
        findings.text(said.quotaReference(), path.field("quotaReference"), LONGEST_REFERENCE);
        findings.text(said.productPassport(), path.field("productPassport"), 2_000);
        notNegative(said.directEmissionsTco2ePerTonne(), path.field("directEmissionsTco2ePerTonne"), findings);
        notNegative(said.indirectEmissionsTco2ePerTonne(), path.field("indirectEmissionsTco2ePerTonne"), findings);
        notNegative(said.carbonPricePaid(), path.field("carbonPricePaid"), findings);
        String method = said.emissionsMethod();
        if (method != null && !method.equals("ACTUAL") && !method.equals("DEFAULT")) {
            findings.add(DeclarationRule.EMISSIONS_METHOD_UNKNOWN, path.field("emissionsMethod"), quoted(method));
        }
        percent(said.recycledContentPercent(), path.field("recycledContentPercent"), findings);
        percent(said.recyclablePercent(), path.field("recyclablePercent"), findings);
        substances(said.substances(), path.field("substances"), findings);
        geolocations(said.geolocations(), path.field("geolocations"), findings);
    }

    private static void notNegative(@Nullable String text, Path path, Findings findings) {
        BigDecimal number = findings.decimal(text, path, 10, 6);
        if (number != null && number.signum() < 0) {
            findings.add(DeclarationRule.NUMBER_NEGATIVE, path, number.toPlainString());
        }
    }

    private static void percent(@Nullable String text, Path path, Findings findings) {
        BigDecimal number = findings.decimal(text, path, 10, 6);
        if (number != null && (number.signum() < 0 || number.compareTo(HUNDRED) > 0)) {
            findings.add(DeclarationRule.PERCENT_OUT_OF_RANGE, path, number.toPlainString());
        }
    }

    private static void substances(@Nullable List<@Nullable Substance> substances, Path path, Findings findings) {
        if (substances == null) {
            return;
        }
        if (substances.size() > MOST_SUBSTANCES) {
            findings.add(DeclarationRule.TOO_MANY, path, MOST_SUBSTANCES, path);
            return;
        }
        for (int i = 0; i < substances.size(); i++) {
            Substance substance = substances.get(i);
            Path here = path.at(i);
            if (substance == null) {
                findings.present(null, here);
                continue;
            }
            findings.requiredText(substance.name(), here.field("name"), LONGEST_REFERENCE);
            findings.text(substance.method(), here.field("method"), LONGEST_REFERENCE);
            findings.present(substance.mgPerKg(), here.field("mgPerKg"));
            notNegative(substance.mgPerKg(), here.field("mgPerKg"), findings);
            if (substance.casNumber() != null && !isCasNumber(substance.casNumber())) {
                findings.add(
                        DeclarationRule.MALFORMED_CAS_NUMBER, here.field("casNumber"), quoted(substance.casNumber()));
            }
        }
    }

    /** The digits from the right times 1, 2, 3, …; the last digit of the sum is the check digit. */
    private static boolean isCasNumber(String text) {
        if (!CAS_NUMBER.matcher(text).matches()) {
            return false;
        }
        String digits = text.replace("-", "");
        int sum = 0;
        for (int weight = 1; weight < digits.length(); weight++) {
            sum += weight * (digits.charAt(digits.length() - 1 - weight) - '0');
        }
        return sum % 10 == digits.charAt(digits.length() - 1) - '0';
    }

    private static void geolocations(@Nullable List<@Nullable Geolocation> geolocations, Path path, Findings findings) {
        if (geolocations == null) {
            return;
        }
        if (geolocations.size() > MOST_GEOLOCATIONS) {
            findings.add(DeclarationRule.TOO_MANY, path, MOST_GEOLOCATIONS, path);
            return;
        }
        for (int i = 0; i < geolocations.size(); i++) {
            Geolocation place = geolocations.get(i);
            if (place == null) {
                findings.present(null, path.at(i));
            } else {
                geolocation(place, path.at(i), findings);
            }
        }
    }

    private static void geolocation(Geolocation place, Path path, Findings findings) {
        notNegative(place.areaHectares(), path.field("areaHectares"), findings);
        String type = place.type();
        Coordinates coordinates = place.coordinates();
        if (!findings.present(type, path.field("type"))
                || !findings.present(coordinates, path.field("coordinates"))
                || type == null
                || coordinates == null) {
            return;
        }
        Path where = path.field("coordinates");
        switch (type) {
            case "Point" -> {
                if (coordinates instanceof Position position) {
                    position(position, where, type, findings);
                } else {
                    findings.add(DeclarationRule.COORDINATES_UNFIT, where, type);
                }
            }
            case "Polygon" -> {
                if (coordinates instanceof Rings(List<List<Position>> rings) && !rings.isEmpty()) {
                    rings.forEach(ring -> ring(ring, where, findings));
                } else {
                    findings.add(DeclarationRule.COORDINATES_UNFIT, where, type);
                }
            }
            default -> findings.add(DeclarationRule.GEOMETRY_UNKNOWN, path.field("type"), quoted(type));
        }
    }

    private static void ring(List<Position> ring, Path path, Findings findings) {
        if (ring.size() < 4 || !ring.getFirst().equals(ring.getLast())) {
            findings.add(DeclarationRule.COORDINATES_UNFIT, path, "Polygon");
        }
        for (Position position : ring) {
            if (!position(position, path, "Polygon", findings)) {
                return;
            }
        }
    }

    private static boolean position(Position position, Path path, String type, Findings findings) {
        List<BigDecimal> numbers = position.numbers();
        if (numbers.size() < 2 || numbers.size() > 3) {
            findings.add(DeclarationRule.COORDINATES_UNFIT, path, type);
            return false;
        }
        // Before anything is computed or written: 1e-999999999 is short to send and long to print.
        if (numbers.stream().anyMatch(number -> number.scale() > MOST_DECIMALS || number.scale() < 0)) {
            findings.add(DeclarationRule.COORDINATES_UNREADABLE, path);
            return false;
        }
        BigDecimal east = numbers.getFirst();
        BigDecimal north = numbers.get(1);
        if (east.abs().compareTo(FARTHEST_EAST) > 0 || north.abs().compareTo(FARTHEST_NORTH) > 0) {
            findings.add(DeclarationRule.COORDINATES_OUT_OF_RANGE, path, east.toPlainString(), north.toPlainString());
            return false;
        }
        return true;
    }
}
