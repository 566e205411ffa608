package io.greenlane.simulator.consignment;

import io.greenlane.simulator.world.Importer;
import io.greenlane.simulator.world.Luck;
import io.greenlane.simulator.world.WorldParameters;
import io.greenlane.simulator.world.WorldParameters.Goods;
import io.greenlane.simulator.world.WorldParameters.Office;
import io.greenlane.simulator.world.WorldParameters.Route;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Ships and planes, and when a trader declares what is on them. */
final class Voyages {
    private static final int VESSELS_PER_ROUTE = 8;

    private final WorldParameters parameters;

    Voyages(WorldParameters parameters) {
        this.parameters = parameters;
    }

    Voyage drawn(Goods goods, String origin, Importer importer, Instant lodgedAt, Luck luck) {
        boolean byAir = luck.chance(goods.air());
        boolean preLodged = luck.chance(parameters.value("preLodged"));
        Route route = parameters.route(origin);
        double hours = preLodged
                ? hoursAhead(route, byAir, luck)
                : -luck.between(1, parameters.value("afterArrivalHours")) * (byAir ? 0.4 : 1);
        Instant arrival =
                lodgedAt.plus(Duration.ofMinutes(Math.round(hours * 60))).truncatedTo(ChronoUnit.MINUTES);
        int ship = luck.below(VESSELS_PER_ROUTE);
        int leg = luck.below(60) + 1;
        return new Voyage(
                byAir,
                preLodged,
                office(byAir, importer.party().country()),
                arrival,
                byAir ? null : imo(origin, ship),
                byAir ? null : String.format(Locale.ROOT, "%03d%s", leg, ship % 2 == 0 ? "W" : "E"));
    }

    /** By sea from booking to berth, by air from the gate on; most declare late rather than early. */
    private double hoursAhead(Route route, boolean byAir, Luck luck) {
        double u = luck.uniform();
        return byAir
                ? 1 + 1.5 * route.airHours() * u
                : 4 + 24 * (route.seaDays() + parameters.value("bookingDays")) * u * u;
    }

    private Office office(boolean byAir, String country) {
        return parameters.offices().rows().stream()
                .filter(office ->
                        office.air() == byAir && (byAir || office.country().equals(country)))
                .findFirst()
                .orElseThrow();
    }

    /** Seven digits; the last is the sum of the others weighted 7 to 2, modulo 10. */
    private static String imo(String origin, int ship) {
        Luck luck = Luck.of(0, "vessel " + origin, ship);
        String body = "9" + String.format(Locale.ROOT, "%05d", luck.below(100_000));
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (7 - i);
        }
        return body + sum % 10;
    }
}
