package io.greenlane.declaration.lodgement;

import static io.greenlane.declaration.lodgement.Findings.quoted;

import io.greenlane.declaration.lodgement.Declaration.Transport;
import io.greenlane.vocabulary.ContainerNumber;
import io.greenlane.vocabulary.ImoNumber;
import io.greenlane.vocabulary.TransportMode;
import io.greenlane.vocabulary.UnLocode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the goods come: by what, in which containers, on which paper, when. */
final class TransportRules {

    private static final Path TRANSPORT = Path.of("transport");
    private static final Duration FARTHEST_AHEAD = Duration.ofDays(366);
    private static final Duration LONGEST_AGO = Duration.ofDays(60);
    private static final int MOST_CONTAINERS = 999;
    private static final int LONGEST_VOYAGE = 17;

    // Air waybills carry a check digit (IATA Resolution 600a), but neutral and house waybills in use break it.
    private static final Pattern AIR_WAYBILL = Pattern.compile("[0-9]{3}-[0-9]{8}");
    private static final Pattern PAPER = Pattern.compile("[!-~]{1,70}");

    private TransportRules() {}

    static void check(Declaration declaration, Instant lodgedAt, Findings findings) {
        Transport transport = declaration.transport();
        if (transport == null) {
            findings.present(transport, TRANSPORT);
            return;
        }
        findings.requiredStandard(transport.mode(), TRANSPORT.field("mode"), TransportMode::flawIn);
        findings.standard(transport.vesselImo(), TRANSPORT.field("vesselImo"), ImoNumber::flawIn);
        findings.text(transport.voyage(), TRANSPORT.field("voyage"), LONGEST_VOYAGE);
        containers(transport, findings);
        findings.requiredStandard(transport.portOfArrival(), TRANSPORT.field("portOfArrival"), UnLocode::flawIn);
        arrival(transport, Boolean.TRUE.equals(declaration.preLodged()), lodgedAt, findings);
        paper(transport, findings);
    }

    private static void containers(Transport transport, Findings findings) {
        List<@Nullable String> containers = transport.containers();
        if (containers == null || containers.isEmpty()) {
            return;
        }
        Path path = TRANSPORT.field("containers");
        // What flies is held and let go by its waybill: an aircraft's unit load devices are not numbered by ISO 6346.
        if (TransportMode.AIR.name().equals(transport.mode())) {
            findings.add(DeclarationRule.CONTAINERS_BY_AIR, path);
        }
        if (containers.size() > MOST_CONTAINERS) {
            findings.add(DeclarationRule.TOO_MANY, path, MOST_CONTAINERS, path);
            return;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < containers.size(); i++) {
            String container = containers.get(i);
            if (findings.requiredStandard(container, path.at(i), ContainerNumber::flawIn)
                    && container != null
                    && !seen.add(container)) {
                findings.add(DeclarationRule.CONTAINER_TWICE, path.at(i), container);
            }
        }
    }

    private static void arrival(Transport transport, boolean preLodged, Instant lodgedAt, Findings findings) {
        Path path = TRANSPORT.field("estimatedArrival");
        if (preLodged) {
            findings.present(transport.estimatedArrival(), path);
        }
        Instant arrival = findings.time(transport.estimatedArrival(), path);
        if (arrival != null && arrival.isAfter(lodgedAt.plus(FARTHEST_AHEAD))) {
            findings.add(DeclarationRule.ARRIVAL_TOO_FAR_AHEAD, path);
        }
        if (arrival != null && arrival.isBefore(lodgedAt.minus(LONGEST_AGO))) {
            findings.add(DeclarationRule.ARRIVAL_TOO_LONG_AGO, path);
        }
    }

    private static void paper(Transport transport, Findings findings) {
        Path path = TRANSPORT.field("transportDocument");
        String paper = transport.transportDocument();
        boolean byAir = TransportMode.AIR.name().equals(transport.mode());
        boolean bySea = TransportMode.SEA.name().equals(transport.mode());
        if (paper == null) {
            if (byAir || bySea) {
                findings.add(DeclarationRule.TRANSPORT_DOCUMENT_MISSING, path, byAir ? "Air" : "Sea");
            }
        } else if (byAir && !AIR_WAYBILL.matcher(paper).matches()) {
            findings.add(DeclarationRule.MALFORMED_AIR_WAYBILL, path, quoted(paper));
        } else if (!PAPER.matcher(paper).matches()) {
            findings.add(DeclarationRule.MALFORMED_TRANSPORT_DOCUMENT, path, quoted(paper));
        } else if (ContainerNumber.isValid(paper)) {
            // A port lets go what is named: nobody gets a container by calling it his bill of lading.
            findings.add(DeclarationRule.CONTAINER_AS_TRANSPORT_DOCUMENT, path, paper);
        }
    }
}
