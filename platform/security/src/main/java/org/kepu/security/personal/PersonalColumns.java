package org.kepu.security.personal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The personal columns of a database, as its schema declares them: {@code comment on column person.phone is
 * 'personal'} in the migration that makes the column. Everything else must not hold personal data, and the leak search
 * reads everything else.
 */
public final class PersonalColumns {

    private static final String DECLARED = """
            select c.relname, a.attname
            from pg_description d
            join pg_class c on c.oid = d.objoid and d.classoid = 'pg_class'::regclass
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum = d.objsubid
            where n.nspname = current_schema() and d.objsubid > 0 and not a.attisdropped
              and (d.description = 'personal' or d.description like 'personal:%')
            order by c.relname, a.attname""";

    private PersonalColumns() {}

    /** The columns declared personal in the current schema. */
    public static Set<PersonalColumn> of(Connection connection) throws SQLException {
        Set<PersonalColumn> columns = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement(DECLARED);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                columns.add(new PersonalColumn(row.getString(1), row.getString(2)));
            }
        }
        return columns;
    }
}
