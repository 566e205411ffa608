package io.greenlane.journeys.deployment;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What PostgreSQL is told when its data folder is made. */
final class InitScript {

    static final String FILE = "deploy/databases.sql";

    private static final Pattern DATABASE = Pattern.compile("""
            (?m)^\\\\getenv (?<password>\\w+) (?<variable>[A-Z_]+)
            CREATE ROLE (?<user>\\w+) LOGIN PASSWORD :'\\k<password>';
            CREATE DATABASE (?<database>\\w+) OWNER \\k<user>;
            REVOKE CONNECT, TEMPORARY ON DATABASE \\k<database> FROM PUBLIC;
            """);

    private InitScript() {}

    /** The databases that belong to the user of the same name, and that nobody else may open. */
    static List<String> databases() {
        return matches().stream()
                .filter(made -> made.group("user").equals(made.group("database")))
                .map(made -> made.group("database"))
                .toList();
    }

    static String passwordVariableOf(String database) {
        return matches().stream()
                .filter(made -> made.group("database").equals(database))
                .map(made -> made.group("variable"))
                .findFirst()
                .orElse("none");
    }

    private static List<MatchResult> matches() {
        Matcher matcher = DATABASE.matcher(RepositoryFiles.text(FILE));
        return matcher.results().toList();
    }
}
