package org.kepu.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * A fresh, empty database on the PostgreSQL of this test JVM, owned by a role that may do no more than a service's role
 * in production: it is no superuser and owns this one database.
 *
 * @param url the JDBC address, without credentials
 * @param user the owner
 * @param password the owner's password
 */
public record TestDatabase(String url, String user, String password) {

    /** Makes a database and its owner; takes about 50 ms. */
    public static TestDatabase create() {
        Map<String, String> server = OncePerJvm.addresses(PostgresServer.class);
        String name = "kepu_" + UUID.randomUUID().toString().replace("-", "");
        String base = "jdbc:postgresql://%s:%s/".formatted(server.get("host"), server.get("port"));
        try (Connection connection =
                        DriverManager.getConnection(base + "postgres", server.get("user"), server.get("password"));
                Statement statement = connection.createStatement()) {
            statement.execute("create role %1$s login password '%1$s'".formatted(name));
            statement.execute("create database %1$s owner %1$s".formatted(name));
            statement.execute("revoke connect on database %s from public".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database for the test at " + base, e);
        }
        return new TestDatabase(base + name, name, name);
    }

    /** A connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
