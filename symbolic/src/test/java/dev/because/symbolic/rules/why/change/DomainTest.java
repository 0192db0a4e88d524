package dev.because.symbolic.rules.why.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.vocabulary.Field;
import dev.because.symbolic.rules.vocabulary.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DomainTest {
    private static List<Object> others(Field field, Object now, Object... named) {
        return new Domain(field, Set.of(named)).others(Optional.of(now));
    }

    @Test
    void aDecimalPassesAStrictBoundByOneMoreDigit() {
        Field chance = Field.number("after", "probability", "", 0, 1);
        assertEquals(List.of(0.5, 0.51), others(chance, 0.4, 0.5));
        assertEquals(List.of(0.25, 0.251), others(chance, 0.1, 0.25));
        assertEquals(List.of(0.5, 0.49), others(chance, 0.7, 0.5));
    }

    @Test
    void aWholeNumberPassesItByOne() {
        Field whole = Field.of("place", "place", FieldType.WHOLE, "");
        assertEquals(List.of(3.0, 4.0), others(whole, 1.0, 3.0));
        assertEquals(List.of(3.0, 4.0, 5.0), others(whole, 2.0, 3.0, 5.0).subList(0, 3));
    }

    @Test
    void nothingLiesBeyondTheBoundsOfAField() {
        Field chance = Field.number("after", "probability", "", 0, 1);
        assertEquals(List.of(1.0), others(chance, 0.4, 1.0));
        assertEquals(
                List.of(0.995, 1.0),
                others(chance, 0.4, 0.995, 1.0).stream()
                        .filter(v -> v.equals(0.995) || v.equals(1.0))
                        .toList());
        assertEquals(List.of("b", "c"), others(Field.option("theme", "theme", "a", "b", "c"), "a", "b"));
        assertEquals(List.of(false), others(Field.of("is", "is", FieldType.TRUTH, ""), true));
    }

    @Test
    void aNarrowGapIsHalved() {
        Field chance = Field.number("after", "probability", "", 0, 1);
        assertEquals(List.of(0.5, 0.505, 0.51, 0.511), others(chance, 0.4, 0.5, 0.51));
    }

    @Test
    void listsChangeByOneMember() {
        Field list = Field.of("appeals", "appeals", FieldType.TEXTS, "");
        assertEquals(List.of(List.of(), List.of("a", "b")), others(list, List.of("a"), "a", "b"));
    }
}
