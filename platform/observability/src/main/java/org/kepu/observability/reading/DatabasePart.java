package org.kepu.observability.reading;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The service's database, asked on a connection of its own: a pool that is used up is another trouble. */
@ApplicationScoped
class DatabasePart implements Part {

    private static final String SECONDS = "3";

    private final Optional<String> url;
    private final Properties login = new Properties();

    DatabasePart(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> url,
            @ConfigProperty(name = "quarkus.datasource.username") Optional<String> user,
            @ConfigProperty(name = "quarkus.datasource.password") Optional<String> password) {
        this.url = url;
        user.ifPresent(name -> login.setProperty("user", name));
        password.ifPresent(secret -> login.setProperty("password", secret));
        login.setProperty("connectTimeout", SECONDS);
        login.setProperty("socketTimeout", SECONDS);
        login.setProperty("ApplicationName", "kepu-watch");
    }

    @Override
    public String part() {
        return "postgres";
    }

    @Override
    public boolean isUsed() {
        return url.isPresent();
    }

    @Override
    public void ask() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.orElseThrow(), login);
                Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }
}
