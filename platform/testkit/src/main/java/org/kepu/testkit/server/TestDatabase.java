package org.kepu.testkit.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A fresh, empty database on the PostgreSQL of this test JVM, owned by a role that may do no more than a service's role
 * in production: it is no superuser and owns this one database.
 *
 * @param host where the server listens
 * @param port where the server listens
 * @param name of the database, of its owner, and the owner's password
 */
public record TestDatabase(String host, int port, String name) {

    /** Makes a database and its owner; takes about 50 ms. */
    public static TestDatabase create() {
        Map<String, String> server = OncePerJvm.addresses(PostgresServer.class);
        TestDatabase database = new TestDatabase(
                Objects.requireNonNull(server.get("host")),
                Integer.parseInt(server.getOrDefault("port", "")),
                "kepu_" + UUID.randomUUID().toString().replace("-", ""));
        String administration = "jdbc:postgresql://%s:%d/postgres".formatted(database.host, database.port);
        try (Connection connection =
                        DriverManager.getConnection(administration, server.get("user"), server.get("password"));
                Statement statement = connection.createStatement()) {
            statement.execute("create role %1$s login password '%1$s'".formatted(database.name));
            statement.execute("create database %1$s owner %1$s".formatted(database.name));
            statement.execute("revoke connect on database %s from public".formatted(database.name));
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create a database for the test at " + administration, e);
        }
        return database;
    }

    /** The JDBC address, without credentials. */
    public String url() {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
    }

    String urlThrough(int otherPort) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(otherPort, name);
    }

    /** The owner. */
    public String user() {
        return name;
    }

    /** The owner's password. */
    public String password() {
        return name;
    }

    /** A connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user(), password());
    }
}
