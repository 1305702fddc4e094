package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks 1 and 7: AsyncAPI files against the official JSON Schema, consumed types against the producers' files. */
class AsyncApiTest {

    static final List<String> SERVICES = PublishedTypes.SERVICES;

    private static final Schema OFFICIAL = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(TestFiles.text("asyncapi/asyncapi-3.0.0.schema.json"), InputFormat.JSON);

    @ParameterizedTest
    @FieldSource("SERVICES")
    void shouldBeAnAsyncApi3File(String service) {
        // Given
        JsonNode document = ContractFiles.yaml("asyncapi/" + service + ".yaml", JsonNode.class);

        // When
        List<?> errors = OFFICIAL.validate(document.toString(), InputFormat.JSON);

        // Then
        assertThat(errors).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-info", "operation-without-an-action", "message-with-an-unknown-field"})
    void shouldRefuseAFileTheOfficialSchemaRefuses(String wrong) {
        // Given
        JsonNode document = TestFiles.yaml("wrong/asyncapi/" + wrong + ".yaml", JsonNode.class);

        // When
        List<?> errors = OFFICIAL.validate(document.toString(), InputFormat.JSON);

        // Then
        assertThat(errors).isNotEmpty();
    }

    @Test
    void shouldPublishEveryEventOfTheCatalogue() {
        // Given
        PublishedTypes published = PublishedTypes.load();

        // When
        List<String> types = EventCatalogue.load().events().stream()
                .map(EventCatalogue.Entry::ceType)
                .toList();

        // Then
        assertThat(published.producers().keySet()).containsExactlyInAnyOrderElementsOf(types);
        assertThat(published.producers())
                .allSatisfy((type, service) -> assertThat(type).startsWith("org.kepu." + service + "."));
    }

    @Test
    void shouldNameTheTypesAConsumerDeclaresThatNobodyPublishes() {
        // Given
        List<?> declared = TestFiles.yaml("wrong/consumer-of-an-unknown-type.yaml", List.class);

        // When
        List<String> unknown = PublishedTypes.load()
                .unknown(declared.stream().map(String::valueOf).toList());

        // Then
        assertThat(unknown)
                .containsExactly(
                        "org.kepu.events.event.completed.v1", "org.kepu.volunteers.service-record.credited.v2");
    }
}
