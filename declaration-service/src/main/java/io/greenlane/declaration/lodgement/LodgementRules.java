package io.greenlane.declaration.lodgement;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.declaration.lodgement.Declaration.Document;
import io.greenlane.declaration.lodgement.Declaration.Environment;
import io.greenlane.declaration.lodgement.Declaration.Party;
import io.greenlane.vocabulary.CountryCode;
import io.greenlane.vocabulary.CustomsOffice;
import io.greenlane.vocabulary.Eori;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every rule a declaration must obey, checked all at once. */
@Component
public class LodgementRules {

    private static final int LONGEST_LRN = 22;
    private static final int LONGEST_NAME = 140;
    private static final int LONGEST_IDENTIFIER = 70;

    private final ProcedureCodes procedures;
    private final CustomsOffices offices;

    LodgementRules(ProcedureCodes procedures, CustomsOffices offices) {
        this.procedures = procedures;
        this.offices = offices;
    }

    /**
     * Checks a declaration.
     *
     * @param lodgedAt against which dates are judged
     * @return what is wrong, in the order of the fields; empty for a declaration that can be accepted
     */
    public List<BrokenRule> brokenBy(Declaration declaration, Instant lodgedAt) {
        var findings = new Findings();
        header(declaration, lodgedAt, findings);
        parties(declaration, findings);
        findings.requiredStandard(declaration.countryOfDispatch(), Path.of("countryOfDispatch"), CountryCode::flawIn);
        findings.requiredStandard(
                declaration.countryOfDestination(), Path.of("countryOfDestination"), CountryCode::flawIn);
        TransportRules.check(declaration, lodgedAt, findings);
        GoodsRules.check(declaration, lodgedAt, findings);
        return findings.all();
    }

    /** Checks what is added to one goods item, so that paths are those of the request that adds it. */
    public static void checkAdditions(
            @Nullable List<@Nullable Document> documents,
            @Nullable Environment environment,
            Path path,
            Findings findings) {
        GoodsRules.documents(documents, path.field("documents"), findings);
        EnvironmentRules.check(environment, path.field("environment"), findings);
    }

    /** The importer has not authorised the declarant. */
    public static BrokenRule representationMissing(String importer, String declarant) {
        return DeclarationRule.REPRESENTATION_MISSING.at(Path.of("importer").field("eori"), importer, declarant);
    }

    private void header(Declaration declaration, Instant lodgedAt, Findings findings) {
        findings.requiredText(declaration.lrn(), Path.of("lrn"), LONGEST_LRN);
        String type = declaration.type();
        if (findings.present(type, Path.of("type")) && !"IMPORT".equals(type)) {
            findings.add(
                    DeclarationRule.DECLARATION_TYPE_UNKNOWN, Path.of("type"), Findings.quoted(String.valueOf(type)));
        }
        findings.present(declaration.preLodged(), Path.of("preLodged"));
        String procedure = declaration.procedure();
        if (procedure == null) {
            findings.present(procedure, Path.of("procedure"));
        } else if (!procedures.inForce(
                procedure, lodgedAt.atOffset(ZoneOffset.UTC).toLocalDate())) {
            findings.add(DeclarationRule.PROCEDURE_UNKNOWN, Path.of("procedure"), Findings.quoted(procedure));
        }
        office(declaration.customsOffice(), Path.of("customsOffice"), findings);
    }

    private void office(@Nullable String office, Path path, Findings findings) {
        if (findings.requiredStandard(office, path, CustomsOffice::flawIn) && office != null && !offices.have(office)) {
            findings.add(DeclarationRule.CUSTOMS_OFFICE_UNKNOWN, path, Findings.quoted(office), offices);
        }
    }

    private static void parties(Declaration declaration, Findings findings) {
        enterprise(declaration.declarant(), Path.of("declarant"), findings);
        enterprise(declaration.importer(), Path.of("importer"), findings);
        Path path = Path.of("exporter");
        Party exporter = declaration.exporter();
        if (exporter != null) {
            foreign(exporter, path, findings);
        } else {
            findings.present(exporter, path);
        }
    }

    private static void enterprise(@Nullable Party party, Path path, Findings findings) {
        if (party == null) {
            findings.present(party, path);
            return;
        }
        findings.requiredStandard(party.eori(), path.field("eori"), Eori::flawIn);
        rest(party, path, findings);
    }

    private static void foreign(Party party, Path path, Findings findings) {
        findings.standard(party.eori(), path.field("eori"), Eori::flawIn);
        if (party.eori() == null && party.id() == null) {
            findings.add(DeclarationRule.IDENTIFIER_MISSING, path);
        }
        if (party.eori() == null) {
            findings.present(party.country(), path.field("country"));
        }
        rest(party, path, findings);
    }

    private static void rest(Party party, Path path, Findings findings) {
        findings.text(party.id(), path.field("id"), LONGEST_IDENTIFIER);
        findings.requiredText(party.name(), path.field("name"), LONGEST_NAME);
        findings.standard(party.country(), path.field("country"), CountryCode::flawIn);
    }
}
