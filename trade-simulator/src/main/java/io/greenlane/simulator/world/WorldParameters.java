package io.greenlane.simulator.world;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The numbers of which a world is made, read from a data file that gives unit and source for each of them. Lists keep the
 * file's order, and every draw goes through them in that order.
 */
public record WorldParameters(
        String version,
        Table<ImporterClass> importers,
        Table<Sector> sectors,
        Table<Goods> goods,
        Table<Product> products,
        Table<Route> routes,
        Table<Office> offices,
        Table<Season> seasons,
        Table<Peak> peaks,
        Table<ConductRange> conduct,
        Table<SupplierQuality> suppliers,
        Table<SchemeFacts> schemes,
        Table<PaperFacts> papers,
        Values values) {

    /** The frozen first world; its bytes are pinned by a test. */
    public static final String FROZEN = "/world/world.v1.json";

    /** Reads the frozen world. */
    public static WorldParameters frozen() {
        try (InputStream in = WorldParameters.class.getResourceAsStream(FROZEN)) {
            if (in == null) {
                throw new IllegalStateException(FROZEN + " is missing from the class path");
            }
            return JsonMapper.shared().readValue(in, WorldParameters.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table of the file; its units and sources are for people. */
    public record Table<R>(List<R> rows) {}

    public record ImporterClass(
            SizeClass size,
            double share,
            double activity,
            double activitySpread,
            double massFactor,
            double brokered,
            double forgets,
            double dirty,
            double careless) {}

    public record Sector(
            String sector, String trade, double share, double dirtyFactor, LinkedHashMap<String, Double> goods) {}

    public record Goods(
            String group,
            double massKg,
            double massSpread,
            double tare,
            double packageKg,
            double air,
            @Nullable Double freshHours,
            String season,
            List<Paper> papers,
            @Nullable Boolean testValues,
            LinkedHashMap<String, Double> origins,
            LinkedHashMap<Scheme, Double> schemes) {}

    public record Product(
            String group,
            String code,
            String description,
            double weight,
            double eurPerKg,
            double spread,
            @Nullable Double directDefault,
            @Nullable Double indirectDefault) {}

    public record Route(String country, double seaDays, double airHours, double latitude, double longitude) {}

    public record Office(String office, String port, String country, double share, boolean air) {}

    public record Season(String season, List<Double> months) {}

    public record Peak(String season, Feast feast, double factor, int days) {}

    public record ConductRange(Conduct conduct, double low, double high) {}

    public record SupplierQuality(String quality, double share, double low, double high, double avoided) {}

    public record SchemeFacts(
            Scheme scheme, Topic topic, double severityLow, double severityHigh, boolean deliberate, boolean visible) {}

    public record PaperFacts(Paper paper, @Nullable LocalDate from, List<String> exempt) {

        /** Whether goods of this origin need the paper on the legal date. */
        public boolean required(String origin, LocalDate legalDate) {
            return !exempt.contains(origin) && (from == null || !legalDate.isBefore(from));
        }
    }

    /** Single numbers, by name. */
    public record Values(Map<String, Double> row) {

        public double get(String name) {
            Double value = row.get(name);
            if (value == null) {
                throw new IllegalArgumentException("The world's parameters have no value " + name);
            }
            return value;
        }
    }

    public Goods goods(String group) {
        return goods.rows().stream()
                .filter(row -> row.group().equals(group))
                .findFirst()
                .orElseThrow();
    }

    public List<Product> productsOf(String group) {
        return products.rows().stream().filter(row -> row.group().equals(group)).toList();
    }

    public Route route(String country) {
        return routes.rows().stream()
                .filter(row -> row.country().equals(country))
                .findFirst()
                .orElseThrow();
    }

    public SchemeFacts scheme(Scheme scheme) {
        return schemes.rows().stream()
                .filter(row -> row.scheme() == scheme)
                .findFirst()
                .orElseThrow();
    }

    public PaperFacts paper(Paper paper) {
        return papers.rows().stream()
                .filter(row -> row.paper() == paper)
                .findFirst()
                .orElseThrow();
    }

    public ConductRange range(Conduct of) {
        return conduct.rows().stream()
                .filter(row -> row.conduct() == of)
                .findFirst()
                .orElseThrow();
    }

    public ImporterClass importerClass(SizeClass size) {
        return importers.rows().stream()
                .filter(row -> row.size() == size)
                .findFirst()
                .orElseThrow();
    }

    public double value(String name) {
        return values.get(name);
    }
}
