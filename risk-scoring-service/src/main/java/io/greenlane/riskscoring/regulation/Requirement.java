package io.greenlane.riskscoring.regulation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing that a measure asks for. The kinds are code, all their values are data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Requirement.Document.class, name = "DOCUMENT"),
    @JsonSubTypes.Type(value = Requirement.PriorConsent.class, name = "PRIOR_CONSENT"),
    @JsonSubTypes.Type(value = Requirement.Plots.class, name = "GEOLOCATION"),
    @JsonSubTypes.Type(value = SubstanceLimits.class, name = "SUBSTANCE_LIMITS"),
    @JsonSubTypes.Type(value = DeclaredShare.class, name = "DECLARED_SHARE"),
    @JsonSubTypes.Type(value = Quota.class, name = "QUOTA"),
    @JsonSubTypes.Type(value = Prohibition.class, name = "PROHIBITION")
})
public sealed interface Requirement
        permits Requirement.Document,
                Requirement.PriorConsent,
                Requirement.Plots,
                SubstanceLimits,
                DeclaredShare,
                Quota,
                Prohibition {

    /** In words, what satisfies it. */
    String satisfiedBy();

    /** Whether it is asked of this item at all. */
    boolean isAskedOf(GoodsItem item);

    /** What is wrong; empty when the item satisfies the requirement. */
    List<Consequence> unmetBy(GoodsItem item, MeasureRow row);

    /** Everything that it may lead to, by the name it has in the pack. */
    Map<String, @Nullable Consequence> consequences();

    /** What the sentences of a consequence, by its name in the pack, may leave to be filled in. */
    default Set<String> placeholders(String consequence) {
        return Wording.PLACEHOLDERS;
    }

    /** All that is wrong with it, as sentences; empty for one that may be used. */
    default List<String> flaws(String path) {
        List<String> flaws = new ArrayList<>();
        Flaws.ifBlank(path + ".satisfiedBy", satisfiedBy(), flaws);
        if (this instanceof Document document) {
            Flaws.ifBlank(path + ".document", document.document(), flaws);
        }
        consequences().forEach((name, consequence) -> {
            if (consequence == null) {
                flaws.add(path + "." + name + " is missing");
            } else {
                flaws.addAll(consequence.flaws(path + "." + name, placeholders(name)));
            }
        });
        return flaws;
    }

    /** Names to what may be missing in a pack that is not checked yet. */
    static Map<String, @Nullable Consequence> named(List<String> names, @Nullable Consequence... consequences) {
        Map<String, @Nullable Consequence> byName = new LinkedHashMap<>();
        for (int index = 0; index < consequences.length; index++) {
            byName.put(names.get(index), consequences[index]);
        }
        return byName;
    }

    /**
     * A document must be quoted with its reference.
     *
     * @param whenEmissionsMethod asked only of items that declare this method
     * @param whenBaselCode asked only of items that carry one of these codes
     */
    record Document(
            String document,
            @Nullable String whenEmissionsMethod,
            List<String> whenBaselCode,
            String satisfiedBy,
            Consequence unmet)
            implements Requirement {

        public Document {
            whenBaselCode = whenBaselCode == null ? List.of() : List.copyOf(whenBaselCode);
        }

        @Override
        public boolean isAskedOf(GoodsItem item) {
            Environment declared = item.environment();
            return (whenEmissionsMethod == null || whenEmissionsMethod.equals(declared.emissionsMethod()))
                    && (whenBaselCode.isEmpty() || whenBaselCode.contains(declared.baselCodeOrNone()));
        }

        @Override
        public Map<String, @Nullable Consequence> consequences() {
            return named(List.of("unmet"), unmet);
        }

        @Override
        public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
            return item.quotes(document) ? List.of() : List.of(unmet);
        }
    }

    /**
     * Waste needs prior informed consent unless its Basel code is free of it.
     *
     * @param freeCodes need no consent
     * @param consentCodes describe such goods and need consent; any other code counts as none
     */
    record PriorConsent(
            List<String> freeCodes,
            List<String> consentCodes,
            String satisfiedBy,
            Consequence unmet,
            Consequence unmetWithoutCode,
            Consequence codeMissing)
            implements Requirement {

        public PriorConsent {
            freeCodes = freeCodes == null ? List.of() : List.copyOf(freeCodes);
            consentCodes = consentCodes == null ? List.of() : List.copyOf(consentCodes);
        }

        @Override
        public boolean isAskedOf(GoodsItem item) {
            return true;
        }

        @Override
        public Map<String, @Nullable Consequence> consequences() {
            return named(List.of("unmet", "unmetWithoutCode", "codeMissing"), unmet, unmetWithoutCode, codeMissing);
        }

        @Override
        public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
            String code = item.environment().baselCodeOrNone();
            if (freeCodes.contains(code)) {
                return List.of();
            }
            boolean consented = item.environment().quotesConsent();
            if (consentCodes.contains(code)) {
                return consented ? List.of() : List.of(unmet);
            }
            return List.of(consented ? codeMissing : unmetWithoutCode);
        }
    }

    /**
     * The plots that goods were produced on must be given.
     *
     * @param minimumDecimals of longitude and latitude, in degrees
     * @param polygonAboveHectares above which, or where the size is not told, a point is not enough
     * @param pointSufficesFor groups of goods for which it always is
     */
    record Plots(
            int minimumDecimals,
            BigDecimal polygonAboveHectares,
            List<String> pointSufficesFor,
            String satisfiedBy,
            Consequence unmet,
            Consequence tooCoarse,
            Consequence polygonMissing)
            implements Requirement {

        /** A tenth of a micrometre on the ground. */
        private static final int FINEST_DECIMALS = 12;

        public Plots {
            pointSufficesFor = pointSufficesFor == null ? List.of() : List.copyOf(pointSufficesFor);
        }

        @Override
        public boolean isAskedOf(GoodsItem item) {
            return true;
        }

        @Override
        public Map<String, @Nullable Consequence> consequences() {
            return named(List.of("unmet", "tooCoarse", "polygonMissing"), unmet, tooCoarse, polygonMissing);
        }

        @Override
        public List<String> flaws(String path) {
            List<String> flaws = new ArrayList<>(Requirement.super.flaws(path));
            if (minimumDecimals < 0 || minimumDecimals > FINEST_DECIMALS) {
                flaws.add(path + ".minimumDecimals must lie between 0 and " + FINEST_DECIMALS);
            }
            Flaws.ifNegative(path + ".polygonAboveHectares", polygonAboveHectares, flaws);
            return flaws;
        }

        @Override
        public List<Consequence> unmetBy(GoodsItem item, MeasureRow row) {
            List<Geolocation> plots = item.environment().geolocations();
            if (plots.isEmpty()) {
                return List.of(unmet);
            }
            List<Consequence> wrong = new ArrayList<>();
            if (!plots.stream().allMatch(plot -> plot.isPlaceWithDecimals(minimumDecimals))) {
                wrong.add(tooCoarse);
            }
            if (!pointSufficesFor.contains(row.group()) && plots.stream().anyMatch(this::needsAnOutline)) {
                wrong.add(polygonMissing);
            }
            return wrong;
        }

        private boolean needsAnOutline(Geolocation plot) {
            return plot.mayBeLargerThan(polygonAboveHectares) && !plot.isOutline();
        }
    }
}
