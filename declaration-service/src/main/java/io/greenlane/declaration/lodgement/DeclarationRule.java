package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.problem.BrokenRule;
import java.util.Locale;

/**
 * A rule of our own that a declaration must obey: its name is the code, with a sentence and the way to mend it. What a
 * standards body rules (codes, check digits) is told by the vocabulary.
 */
public enum DeclarationRule {
    FIELD_MISSING("%s is missing.", "Give it."),
    FIELD_EMPTY("%s is empty.", "Fill it in or leave it out."),
    TOO_LONG("%s has more than %s characters.", "Shorten it."),
    UNPRINTABLE_CHARACTER("%s holds a character that cannot be printed.", "Remove control characters and line breaks."),
    MALFORMED_TIME(
            "%s is not a point in time.", "Give an existing date and time in UTC, such as 2026-12-01T04:30:00Z."),
    MALFORMED_DECIMAL("%s is not a decimal number.", "Give digits with at most one point, such as \"18400.0\"."),
    NUMBER_TOO_LONG(
            "%s has more digits than can be kept.", "Give at most %s digits before the point and %s behind it."),
    TOO_MANY("There are more than %s of %s.", "Split the declaration."),

    DECLARATION_TYPE_UNKNOWN("%s is not a type of declaration that is accepted here.", "Give IMPORT."),
    CUSTOMS_OFFICE_UNKNOWN("%s is not an office of this administration.", "Declare at one of %s."),
    PROCEDURE_UNKNOWN(
            "%s is no procedure in force on this day.", "Give the four digits of the procedure, such as 4000."),

    ARRIVAL_TOO_FAR_AHEAD("The arrival is more than a year ahead.", "Correct the date, or lodge later."),
    ARRIVAL_TOO_LONG_AGO("The arrival lies more than 60 days back.", "Correct the date."),
    TRANSPORT_DOCUMENT_MISSING(
            "%s transport needs its transport document.", "Give the number of the bill of lading or air waybill."),
    MALFORMED_AIR_WAYBILL(
            "%s is not an air waybill number.",
            "Give the airline's three digits, a hyphen and eight digits, such as 706-55512345."),
    MALFORMED_TRANSPORT_DOCUMENT(
            "%s is not a transport document's number.", "Give its capitals, digits and marks without spaces."),
    CONTAINER_AS_TRANSPORT_DOCUMENT(
            "%s is the number of a container and not of a transport document.",
            "Give the number of the bill of lading, and list the container under transport.containers."),
    CONTAINERS_BY_AIR(
            "Goods by air travel in unit load devices and not in freight containers.",
            "Leave out the containers, or correct transport.mode."),
    CONTAINER_TWICE("Container %s is listed twice.", "List every container once."),
    CONTAINER_NOT_IN_TRANSPORT(
            "Container %s is not among the containers of the transport.",
            "List it under transport.containers, or correct it here."),

    ITEM_NUMBER_OUT_OF_ORDER(
            "Item numbers must count from 1 without gaps and %s does not fit.",
            "Number the goods items 1, 2, 3 and so on."),
    ITEM_NUMBER_TWICE("Item number %s is used twice.", "Number the goods items 1, 2, 3 and so on."),
    CHAPTER_UNKNOWN(
            "Chapter %s of the Harmonized System does not hold goods.",
            "Give a code of the chapters 01 to 97 except 77."),
    MASS_NOT_POSITIVE("The mass %s kg is not above zero.", "Give the mass in kilograms."),
    NET_ABOVE_GROSS(
            "The net mass %s kg is above the gross mass %s kg.", "Correct one of them: gross includes the packing."),
    PACKAGES_NOT_POSITIVE("%s is not a number of packages.", "Give a whole number from 1."),
    AMOUNT_NEGATIVE("The amount %s is below zero.", "Give the value as zero or more."),
    PERISHED_BEFORE_ARRIVAL(
            "The goods perish before they arrive.", "Give a perishableUntil after the estimated arrival."),
    ALREADY_PERISHED("The goods have perished already.", "Correct perishableUntil, or give the estimated arrival."),
    PERISHABLE_TOO_FAR_AHEAD(
            "Goods that keep for more than two years are not perishable.", "Correct perishableUntil, or leave it out."),

    MALFORMED_DOCUMENT_TYPE(
            "%s is not a type of document.",
            "Give capitals, digits and underscores, such as PHYTOSANITARY_CERTIFICATE."),
    MALFORMED_BASEL_CODE(
            "%s is not a code of the Basel Convention.",
            "Give its letters and digits without spaces, such as B3011 or Y48."),
    EMISSIONS_METHOD_UNKNOWN("%s is not a way to determine emissions.", "Give ACTUAL or DEFAULT."),
    PERCENT_OUT_OF_RANGE("%s is not between 0 and 100 percent.", "Give a share between 0 and 100."),
    NUMBER_NEGATIVE("%s is below zero.", "Give zero or more."),
    MALFORMED_CAS_NUMBER("%s is not a CAS number.", "Give it with its hyphens and check digit, such as 7439-92-1."),
    GEOMETRY_UNKNOWN("%s is not a geometry that is accepted here.", "Give Point or Polygon."),
    COORDINATES_UNFIT(
            "These coordinates do not make a %s.",
            "Give [longitude, latitude] for a Point, closed rings of at least four positions for a Polygon."),
    COORDINATES_OUT_OF_RANGE(
            "Longitude %s, latitude %s is not on Earth.", "Give longitude -180 to 180 first, then latitude -90 to 90."),
    COORDINATES_UNREADABLE(
            "A coordinate is not a plain decimal of at most 15 decimals.",
            "Round it and leave out exponents; 6 decimals are 11 centimetres."),

    IDENTIFIER_MISSING(
            "The exporter has neither an EORI nor an identifier of his own.",
            "Give exporter.eori, or exporter.id and exporter.country."),
    REPRESENTATION_MISSING(
            "%s has not authorised %s to lodge for it.",
            "Ask the importer to authorise you under /api/v1/representations."),

    AMENDMENT_REASON_UNKNOWN("%s is not a reason for an amendment.", "Give one of %2$s."),
    CANCELLATION_REASON_UNKNOWN("%s is not a reason for a cancellation.", "Give one of %2$s."),
    CONTENT_TOO_LARGE(
            "With what is added the declaration has more than %s bytes.",
            "Leave out what is not needed, or hand it to the customs office."),
    NOT_AMENDABLE(
            "%s cannot be amended.",
            "Leave it out; to change it, cancel this declaration and lodge another, or ask the customs office."),
    ITEM_UNKNOWN("The declaration has no item %s.", "Give the number of an item it has."),
    FIELD_NOT_AMENDABLE(
            "While the goods are under control only documents can be added.",
            "Leave it out until the goods have been examined.");

    private final String sentence;
    private final String fix;

    DeclarationRule(String sentence, String fix) {
        this.sentence = sentence;
        this.fix = fix;
    }

    BrokenRule at(Path path, Object... details) {
        return new BrokenRule(
                path.toString(),
                name(),
                String.format(Locale.ROOT, sentence, details),
                String.format(Locale.ROOT, fix, details));
    }
}
