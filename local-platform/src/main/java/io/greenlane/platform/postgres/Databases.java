package io.greenlane.platform.postgres;

import io.greenlane.platform.folder.Secrets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One database and one user per service; no user can open another's database. */
public final class Databases {

    static final List<String> NAMES =
            List.of("identity", "declaration", "risk_scoring", "compliance_history", "inspection");

    private Databases() {}

    /** Makes what is missing and sets every password to the one kept in the data folder. */
    static void ensure(Connection superuser, Secrets secrets) throws SQLException {
        for (String name : NAMES) {
            String role = exists(superuser, "SELECT 1 FROM pg_roles WHERE rolname = ?", name) ? "ALTER" : "CREATE";
            // Names are constants and passwords are made of [A-Za-z0-9_-], so nothing needs quoting; DDL takes no
            // parameters.
            execute(superuser, role + " ROLE " + name + " LOGIN PASSWORD '" + secrets.databasePassword(name) + "'");
            if (!exists(superuser, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                create(superuser, name, name);
            }
        }
    }

    private static void create(Connection superuser, String database, String owner) throws SQLException {
        execute(superuser, "CREATE DATABASE " + database + " OWNER " + owner);
        execute(superuser, "REVOKE CONNECT, TEMPORARY ON DATABASE " + database + " FROM PUBLIC");
    }

    private static boolean exists(Connection superuser, String query, String name) throws SQLException {
        try (PreparedStatement select = superuser.prepareStatement(query)) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void execute(Connection superuser, String statement) throws SQLException {
        try (Statement ddl = superuser.createStatement()) {
            ddl.execute(statement);
        }
    }
}
