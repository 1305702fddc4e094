package org.kepu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredProblemTest {

    @ProblemType(value = "urn:kepu:problem:sample-full", field = "seats")
    private record Full(int left, @Nullable String until) implements Problem {}

    @ProblemType("urn:kepu:problem:sample-closed")
    private record Closed() implements Problem {}

    private record Undeclared() implements Problem {}

    @Test
    void shouldTakeTypeFieldAndParametersFromTheDeclaration() {
        // Given
        Problem problem = new Full(3, null);

        // Then
        assertThat(problem.type()).isEqualTo("urn:kepu:problem:sample-full");
        assertThat(problem.field()).isEqualTo("seats");
        assertThat(problem.parameters()).containsOnlyKeys("left").containsEntry("left", 3);
    }

    @Test
    void shouldNameNoFieldWhereNoneIsAtFault() {
        // Then
        assertThat(new Closed().field()).isNull();
        assertThat(new Closed().parameters()).isEmpty();
    }

    @Test
    void shouldRefuseAProblemThatSaysNotWhichItIs() {
        // Then
        assertThatIllegalStateException()
                .isThrownBy(() -> new Undeclared().type())
                .withMessageContaining("Undeclared needs @ProblemType");
    }
}
