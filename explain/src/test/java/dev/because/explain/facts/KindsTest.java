package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KindsTest {
    @Test
    void no_two_kinds_of_statement_have_one_name() {
        List<String> names = Stream.concat(records(Fact.class), records(Step.class))
                .distinct()
                .map(Class::getSimpleName)
                .toList();
        assertEquals(
                names.size(),
                new HashSet<>(names).size(),
                () -> names.stream().sorted().toList().toString());
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.<Class<?>>of(family)
                : Arrays.stream(family.getPermittedSubclasses()).flatMap(KindsTest::records);
    }
}
