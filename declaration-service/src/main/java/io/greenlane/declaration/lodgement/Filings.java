package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.identifier.Identifiers;
import io.greenlane.declaration.Rows;
import io.greenlane.declaration.lifecycle.Standing;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what was lodged; one round trip for any number of declarations. */
@Component
class Filings {

    /** Everything about a new declaration in one statement; what meets a natural key in use leaves no row anywhere. */
    private static final String INSERT = """
            with given as materialized (
                select * from unnest(:mrns, :lrns, :declarants, :declarantNames, :importers, :importerNames, :offices,
                                     :lodgedAt, :fingerprints, :documents, :containers, :codes, :legalDates, :estimates,
                                     :clients, :contents, :entryIds)
                    as g (mrn, lrn, declarant, declarant_name, importer, importer_name, customs_office, lodged_at,
                          fingerprint, transport_document, containers, commodity_codes, legal_date, estimated_arrival,
                          client, content, entry_id)
            ), accepted as (
                insert into filing (mrn, lrn, declarant, declarant_name, importer, importer_name, customs_office,
                                    lodged_at, fingerprint, transport_document, containers, commodity_codes)
                select mrn, lrn, declarant, declarant_name, importer, importer_name, customs_office, lodged_at,
                       fingerprint, transport_document, string_to_array(containers, ','),
                       string_to_array(commodity_codes, ',')
                  from given order by lrn, declarant
                    on conflict (lrn, declarant) do nothing
                returning mrn
            ), standing as (
                insert into declaration (mrn, version, status, status_since, lodged_at, legal_date, estimated_arrival)
                select mrn, 1, 'LODGED', lodged_at, lodged_at, legal_date, estimated_arrival
                  from given join accepted using (mrn)
            ), contents as (
                insert into declaration_version (mrn, version, accepted_at, accepted_by, content)
                select mrn, 1, lodged_at, client, content from given join accepted using (mrn)
            ), codes as (
                insert into commodity (code, mrn)
                select code, mrn from given join accepted using (mrn),
                       unnest(string_to_array(commodity_codes, ',')) as code
            ), units as (
                insert into consignment_unit (reference, document, mrn)
                select container, coalesce(transport_document, ''), mrn from given join accepted using (mrn),
                       unnest(string_to_array(containers, ',')) as container
                union all
                select transport_document, '', mrn from given join accepted using (mrn)
                 where transport_document is not null
            ), entries as (
                insert into timeline_entry (mrn, id, at, version, event, message)
                select mrn, entry_id, lodged_at, 1, 'LODGED', 'Lodged; the declaration is being assessed.'
                  from given join accepted using (mrn)
            )
            select mrn from accepted
            """;

    private final JdbcClient jdbc;
    private final Identifiers identifiers;

    Filings(JdbcClient jdbc, Identifiers identifiers) {
        this.jdbc = jdbc;
        this.identifiers = identifiers;
    }

    /** An LRN belongs to the declarant who made it. */
    record NaturalKey(String lrn, String declarant) {
        static NaturalKey of(Lodgement lodgement) {
            return new NaturalKey(lodgement.filing().lrn(), lodgement.declarant());
        }
    }

    /** What stands under a natural key. */
    record Stored(String mrn, String fingerprint) {}

    /**
     * Stores those whose natural key is free.
     *
     * @return the MRNs that were stored
     */
    Set<String> insert(List<Lodgement> lodgements) {
        return new HashSet<>(jdbc.sql(INSERT)
                .param("mrns", Rows.text(lodgements, Lodgement::mrn))
                .param(
                        "lrns",
                        Rows.text(lodgements, lodgement -> lodgement.filing().lrn()))
                .param("declarants", Rows.text(lodgements, Lodgement::declarant))
                .param(
                        "declarantNames",
                        Rows.text(
                                lodgements,
                                lodgement -> lodgement.filing().declarant().name()))
                .param("importers", Rows.text(lodgements, Lodgement::importer))
                .param(
                        "importerNames",
                        Rows.text(
                                lodgements,
                                lodgement -> lodgement.filing().importer().name()))
                .param(
                        "offices",
                        Rows.text(lodgements, lodgement -> lodgement.filing().customsOffice()))
                .param(
                        "lodgedAt",
                        Rows.column(
                                "timestamptz",
                                lodgements,
                                lodgement -> lodgement.filing().lodgedAt()))
                .param("fingerprints", Rows.text(lodgements, Lodgement::fingerprint))
                .param(
                        "documents",
                        Rows.text(lodgements, lodgement -> lodgement.filing().transportDocument()))
                .param(
                        "containers",
                        Rows.text(
                                lodgements,
                                lodgement -> String.join(",", lodgement.filing().containers())))
                .param("codes", Rows.text(lodgements, lodgement -> String.join(",", lodgement.commodityCodes())))
                .param(
                        "legalDates",
                        Rows.column(
                                "date",
                                lodgements,
                                lodgement -> travel(lodgement).legalDate()))
                .param(
                        "estimates",
                        Rows.column(
                                "timestamptz",
                                lodgements,
                                lodgement -> travel(lodgement).estimatedArrival()))
                .param(
                        "clients",
                        Rows.text(lodgements, lodgement -> lodgement.sender().client()))
                .param("contents", Rows.text(lodgements, Lodgement::content))
                .param("entryIds", Rows.column("uuid", lodgements, lodgement -> identifiers.next()))
                .query(String.class)
                .list());
    }

    /** What stands under these natural keys. */
    Map<NaturalKey, Stored> stored(Collection<NaturalKey> keys) {
        Map<NaturalKey, Stored> found = new HashMap<>();
        jdbc.sql("""
                        select lrn, declarant, mrn, fingerprint from filing
                          join unnest(:lrns, :declarants) as wanted (lrn, declarant) using (lrn, declarant)
                        """)
                .param("lrns", Rows.text(keys, NaturalKey::lrn))
                .param("declarants", Rows.text(keys, NaturalKey::declarant))
                .query(row -> {
                    found.put(
                            new NaturalKey(row.getString(1), row.getString(2)),
                            new Stored(row.getString(3), row.getString(4)));
                });
        return found;
    }

    private static Standing.Travel travel(Lodgement lodgement) {
        return lodgement.standing().travel();
    }
}
