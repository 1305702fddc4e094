package org.kepu.security.personal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** Answers kept for repeated requests: forgotten after thirty days ({@code kepu.web.answers.keep}), so nobody rewrites them. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class SealedAnswers implements SealedValues {

    private static final PersonalColumn BODY = new PersonalColumn("http_answer", "body");

    private final AgroalDataSource database;

    SealedAnswers(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<Integer, Long> countByKey() throws SQLException {
        Map<Integer, Long> counts = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            SealedColumns.count(connection, BODY, counts);
        }
        return counts;
    }

    @Override
    public int rewrite(int most) {
        return 0;
    }

    @Override
    public boolean expire() {
        return true;
    }
}
