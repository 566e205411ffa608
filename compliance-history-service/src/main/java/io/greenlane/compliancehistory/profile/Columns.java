package io.greenlane.compliancehistory.profile;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds rows as one array per column, in order, so that any number of rows is one round trip. */
final class Columns<T> {

    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int column;

    Columns(PreparedStatement statement, Collection<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    void add(String type, Function<T, @Nullable Object> value) throws SQLException {
        @Nullable Object[] values = rows.stream().map(value).toArray();
        statement.setArray(++column, statement.getConnection().createArrayOf(type, values));
    }
}
