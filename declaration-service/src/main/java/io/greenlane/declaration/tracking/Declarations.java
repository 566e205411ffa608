package io.greenlane.declaration.tracking;

import io.greenlane.chassis.problem.BrokenRule;
import io.greenlane.chassis.problem.ProblemException;
import io.greenlane.chassis.security.Caller;
import io.greenlane.chassis.security.Role;
import io.greenlane.declaration.lifecycle.Standing;
import io.greenlane.declaration.lifecycle.Standings;
import io.greenlane.vocabulary.Mrn;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds declarations for who may see them. */
@Component
public class Declarations {

    private final JdbcClient jdbc;

    Declarations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A declaration with its content.
     *
     * @throws ProblemException 404
     */
    public Tracked get(String mrn) {
        // Whatever is no MRN needs no query, and must not reach the database as a string it cannot hold.
        if (!Mrn.isValid(mrn)) {
            throw unknown();
        }
        return jdbc.sql("select " + Standings.columns() + """
                         , v.content
                         from declaration d join filing f using (mrn)
                         join declaration_version v on v.mrn = d.mrn and v.version = d.version
                        where d.mrn = :mrn
                        """)
                .param("mrn", mrn)
                .query((row, number) -> new Tracked(Standings.read(row, number), row.getString("content")))
                .optional()
                .orElseThrow(Declarations::unknown);
    }

    /**
     * A declaration that the caller may see: a trader only what carries its EORI.
     *
     * @throws ProblemException 404, also for another trader's
     */
    public Tracked getFor(String mrn, Caller caller) {
        Tracked tracked = get(mrn);
        if (!maySee(tracked.standing(), caller)) {
            throw unknown();
        }
        return tracked;
    }

    /**
     * What was sent, of the version in force.
     *
     * @throws ProblemException 404
     */
    LodgedMessage message(String mrn) {
        if (!Mrn.isValid(mrn)) {
            throw unknown();
        }
        return jdbc.sql("""
                        select v.version, v.accepted_at, v.accepted_by, v.reason_code, v.reason, v.content
                          from declaration d join declaration_version v using (mrn, version) where d.mrn = :mrn
                        """)
                .param("mrn", mrn)
                .query((row, number) -> new LodgedMessage(
                        mrn,
                        row.getInt("version"),
                        row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                        row.getString("accepted_by"),
                        row.getString("reason_code"),
                        row.getString("reason"),
                        row.getString("content")))
                .optional()
                .orElseThrow(Declarations::unknown);
    }

    /** Whether the caller may know that the declaration exists. */
    public static boolean maySee(Standing standing, Caller caller) {
        return isOfficial(caller) || standing.filing().concerns(caller.eori());
    }

    /** No such declaration, or none that the caller may know of. */
    public static ProblemException unknown() {
        return new ProblemException(
                HttpStatus.NOT_FOUND,
                "NOT_FOUND",
                "There is no declaration with this MRN.",
                List.of(new BrokenRule(
                        "mrn",
                        "NOT_FOUND",
                        "There is no declaration with this MRN that you may see.",
                        "Give the MRN as it was answered to the lodgement; the list of declarations has yours.")));
    }

    /** One that the caller may see and not change. */
    public static ProblemException notYours() {
        return new ProblemException(
                HttpStatus.FORBIDDEN,
                "NOT_YOURS",
                "Only its declarant and its importer change a declaration.",
                List.of(new BrokenRule(
                        "mrn",
                        "NOT_YOURS",
                        "The enterprise of your token is no party of this declaration.",
                        "Ask the declarant or the importer to do it.")));
    }

    static boolean isOfficial(Caller caller) {
        return caller.is(Role.OFFICER)
                || caller.is(Role.SUPERVISOR)
                || caller.is(Role.ANALYST)
                || caller.is(Role.AUDITOR);
    }

    /** The newest first, one more than asked for where there are more. */
    List<Standing> list(DeclarationFilter filter, int limit) {
        var query = new DeclarationListQuery(filter, limit);
        return jdbc.sql(query.sql())
                .params(query.parameters())
                .query(Standings::read)
                .list();
    }

    static String eoriOf(Caller caller) {
        return Objects.requireNonNullElse(caller.eori(), "");
    }
}
