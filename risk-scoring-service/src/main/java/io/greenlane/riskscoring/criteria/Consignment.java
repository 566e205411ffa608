package io.greenlane.riskscoring.criteria;

import io.greenlane.riskscoring.importer.ImporterProfile;
import io.greenlane.riskscoring.regulation.GoodsItem;
import java.util.List;

/**
 * What a criterion looks at.
 *
 * @param exporter as the importer numbers him; empty where he names none
 * @param destination ISO 3166-1 alpha-2
 */
public record Consignment(
        String customsOffice,
        String declarant,
        String importer,
        String exporter,
        String destination,
        ImporterProfile profile,
        List<GoodsItem> items) {}
