package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old and new replicas share a schema while an upgrade rolls: docs/operations/upgrade.md. */
class MigrationsTest {

    private static final List<Version> RELEASES = List.of(Version.parse("0.1.0"));

    private final Migrations migrations = new Migrations(Path.of(".."));

    @Test
    void shouldNeverChangeWhatIsReleased() throws IOException {
        // Given
        Map<String, String> now = migrations.all();
        Map<String, String> released = Migrations.released(LastRelease.folder().orElseThrow());

        // Then
        assertThat(released).hasSizeGreaterThan(30);
        released.forEach((path, hash) -> assertThat(now)
                .as("a released migration may not go")
                .hasEntrySatisfying(
                        path,
                        sql -> assertThat(Migrations.hash(sql))
                                .as(path + " is released: write a new migration instead of changing it")
                                .isEqualTo(hash)));
    }

    @Test
    void shouldOnlyExpandAfterARelease() throws IOException {
        Set<String> released =
                Migrations.released(LastRelease.folder().orElseThrow()).keySet();
        migrations.all().forEach((path, sql) -> {
            if (!released.contains(path)) {
                assertThat(Migrations.breaks(sql, RELEASES)).as(path).isEmpty();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table opening",
                "alter table opening drop column title",
                "alter table opening rename column title to name",
                "alter table opening rename to open_day",
                "alter table opening alter column title type int using 0",
                "alter table opening alter column title set not null",
                "alter table opening alter column title drop default",
                "alter table opening add column owner text not null",
                "-- contracts: not used since 0.9.0\nalter table opening drop column title",
            })
    void shouldRefuseWhatOldReplicasCannotBearBeside(String sql) {
        assertThat(Migrations.breaks("create table a (b int);\n" + sql, RELEASES))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table opening add column owner text",
                "alter table opening add column heads int not null default 0",
                "create index opening_owner on opening (owner); drop index opening_old",
                "create function f() returns trigger language plpgsql as $$ begin drop table x; end $$",
                "-- drop table opening is what this does not do\nselect 1",
                "-- contracts: not used since 0.1.0\nalter table opening drop column title",
            })
    void shouldTakeWhatTheyCan(String sql) {
        assertThat(Migrations.breaks(sql, RELEASES)).isEmpty();
    }
}
