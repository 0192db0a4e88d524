package dev.because.symbolic.minimization.karnaugh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Literal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KarnaughMapTest {
    @Test
    void aMapOfFourVariablesIsAsInTextbooks() {
        KarnaughMap map = KarnaughMap.of(4);
        long[][] rows = {{0, 1, 3, 2}, {4, 5, 7, 6}, {12, 13, 15, 14}, {8, 9, 11, 10}};
        for (int down = 0; down < 4; down++) {
            for (int across = 0; across < 4; across++) {
                assertEquals(rows[down][across], map.row(new Cell(0, down, across)));
                assertEquals(rows[down][across], map.transposed().row(new Cell(0, across, down)));
            }
        }
        assertEquals("11", map.down().label(2));
        assertEquals(
                List.of(new Literal(2, true), new Literal(3, false)),
                map.across().literals(3));
    }

    @Test
    void smallAndLargeMapsHaveTheVariablesWhereTheyShouldBe() {
        assertEquals(List.of(0), KarnaughMap.of(2).down().variables());
        assertEquals(List.of(1), KarnaughMap.of(2).across().variables());
        assertEquals(List.of(0), KarnaughMap.of(3).down().variables());
        assertEquals(List.of(1, 2), KarnaughMap.of(3).across().variables());
        assertEquals(
                List.of(new Literal(0, true)), KarnaughMap.of(5).sheets().get(1).literals());
        assertEquals(
                new Sheet(2, 1, 0, List.of(new Literal(0, true), new Literal(1, false))),
                KarnaughMap.of(6).sheets().get(2));
        assertThrows(IllegalArgumentException.class, () -> KarnaughMap.of(1));
        assertThrows(IllegalArgumentException.class, () -> KarnaughMap.of(7));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void everyRowHasItsCellAndNeighboursDifferInOneVariable(int inputs) {
        for (KarnaughMap map :
                List.of(KarnaughMap.of(inputs), KarnaughMap.of(inputs).transposed())) {
            Set<Cell> cells = new HashSet<>();
            for (long row = 0; row < 1L << inputs; row++) {
                Cell cell = map.cell(row);
                assertTrue(cells.add(cell));
                assertEquals(row, map.row(cell));
                Set<Long> beside = new HashSet<>();
                beside.add(map.row(
                        new Cell(cell.sheet(), (cell.row() + 1) % map.down().length(), cell.column())));
                beside.add(map.row(new Cell(
                        cell.sheet(),
                        cell.row(),
                        (cell.column() + 1) % map.across().length())));
                for (Sheet other : map.sheets()) {
                    Sheet sheet = map.sheets().get(cell.sheet());
                    if (Math.abs(other.row() - sheet.row()) + Math.abs(other.column() - sheet.column()) == 1) {
                        beside.add(map.row(new Cell(other.index(), cell.row(), cell.column())));
                    }
                }
                for (long other : beside) {
                    assertEquals(1, Long.bitCount(row ^ other), row + " beside " + other);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void theLoopOfEveryCubeHasItsRowsAndNoOthers(int inputs) {
        for (Cube cube : cubes(inputs)) {
            for (KarnaughMap map :
                    List.of(KarnaughMap.of(inputs), KarnaughMap.of(inputs).transposed())) {
                List<Long> drawn =
                        map.loop(cube).cells().stream().map(map::row).sorted().toList();
                List<Long> rows = LongStream.range(0, 1L << inputs)
                        .filter(row -> cube.contains(Cube.minterm(inputs, row)))
                        .boxed()
                        .toList();
                assertEquals(rows, drawn, cube.toString());
            }
        }
    }

    /** Pieces are maximal: where a cell outside a piece belongs to the loop, the side towards it lies at an edge and is open. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void aSideIsOpenExactlyWhereTheLoopGoesOnBeyondTheEdge(int inputs) {
        KarnaughMap map = KarnaughMap.of(inputs);
        for (Cube cube : cubes(inputs)) {
            for (Piece piece : map.loop(cube).pieces()) {
                checkOpenings(cube, map.down(), piece.down());
                checkOpenings(cube, map.across(), piece.across());
            }
        }
    }

    private static void checkOpenings(Cube cube, Axis axis, Span span) {
        boolean whole = span.length() == axis.length();
        assertEquals(!whole && reaches(cube, axis, span.first() - 1), span.openBefore());
        assertEquals(!whole && reaches(cube, axis, span.last() + 1), span.openAfter());
        assertTrue(!span.openBefore() || span.first() == 0);
        assertTrue(!span.openAfter() || span.last() == axis.length() - 1);
    }

    private static boolean reaches(Cube cube, Axis axis, int position) {
        return axis.literals(Math.floorMod(position, axis.length())).stream()
                .noneMatch(literal -> cube.has(literal.negated()));
    }

    @Test
    void theFourCornersAreFourPiecesEachOpenAtTwoSides() {
        Loop corners = KarnaughMap.of(4).loop(Cube.parse("-0-0"));
        Span before = new Span(0, 0, true, false);
        Span after = new Span(3, 3, false, true);
        assertEquals(
                List.of(
                        new Piece(0, before, before),
                        new Piece(0, before, after),
                        new Piece(0, after, before),
                        new Piece(0, after, after)),
                corners.pieces());
    }

    @Test
    void aLoopOverSeveralSheetsHasTheSamePieceOnEach() {
        Loop loop = KarnaughMap.of(6).loop(Cube.parse("1--1-1"));
        Span middle = new Span(1, 2, false, false);
        assertEquals(List.of(new Piece(2, middle, middle), new Piece(3, middle, middle)), loop.pieces());
    }

    static List<Cube> cubes(int inputs) {
        List<String> places = List.of("");
        for (int input = 0; input < inputs; input++) {
            List<String> longer = new ArrayList<>();
            for (String place : places) {
                longer.addAll(List.of(place + "0", place + "1", place + "-"));
            }
            places = longer;
        }
        return places.stream().map(Cube::parse).toList();
    }
}
