package dev.because.symbolic.minimization.learning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.logic.Cover;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.minimization.learning.table.BinaryTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CircuitTest {
    private static final List<String> NAMES = List.of("wheel", "face", "hand", "flower", "leg");

    private static Circuit circuit(Form form, String... cubes) {
        return new Circuit(
                form,
                List.of(0, 1, 2, 3),
                Cover.of(4, Stream.of(cubes).map(Cube::parse).toList()));
    }

    @Test
    void isWrittenInWords() {
        assertEquals(
                "(wheel or face) and (hand or flower)",
                circuit(Form.PRODUCT_OF_SUMS, "--00", "00--").text(NAMES::get));
        assertEquals(
                "(wheel and not face) or hand",
                circuit(Form.SUM_OF_PRODUCTS, "--1-", "10--").text(NAMES::get));
        assertEquals("wheel and face", circuit(Form.SUM_OF_PRODUCTS, "11--").text(NAMES::get));
        assertEquals("never", circuit(Form.SUM_OF_PRODUCTS).text(NAMES::get));
        assertEquals("always", circuit(Form.PRODUCT_OF_SUMS).text(NAMES::get));
    }

    @Test
    void isTrueWhereItsCoverSaysSo() {
        Random random = new Random(7);
        List<BitSet> inputs = Stream.generate(() -> BitSet.valueOf(new long[] {random.nextLong(), random.nextLong()}))
                .limit(5)
                .toList();
        BinaryTable table = new BinaryTable(128, new BitSet(), inputs);
        for (Form form : Form.values()) {
            Circuit circuit = circuit(form, "1-0-", "0--1", "11-0");
            BitSet said = circuit.apply(table);
            for (int row = 0; row < 128; row++) {
                int at = row;
                StringBuilder values = new StringBuilder();
                IntStream.range(0, 4).forEach(input -> values.append(table.is(input, at) ? '1' : '0'));
                boolean covered =
                        !circuit.cover().at(Cube.parse(values.toString())).isEmpty();
                assertEquals(covered == (form == Form.SUM_OF_PRODUCTS), said.get(row));
            }
        }
    }

    @Test
    void whatNeitherOfTwoSetsHasIsCoveredExactlyOnce() {
        Random random = new Random(3);
        List<Cube> on = new ArrayList<>();
        List<Cube> off = new ArrayList<>();
        List<Cube> rest = new ArrayList<>();
        LongStream.range(0, 64)
                .forEach(row -> List.of(on, off, rest).get(random.nextInt(3)).add(Cube.minterm(6, row)));

        List<Cube> found = Undecided.of(6, on, off);

        for (Cube minterm : Stream.of(on, off, rest).flatMap(List::stream).toList()) {
            long covering =
                    found.stream().filter(cube -> cube.contains(minterm)).count();
            assertEquals(rest.contains(minterm) ? 1 : 0, covering);
        }
    }
}
