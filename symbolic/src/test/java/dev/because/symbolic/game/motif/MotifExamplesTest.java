package dev.because.symbolic.game.motif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Setup;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.motif.catalogue.Motifs;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Positions from games, chosen from puzzles whose tags name the theme, and near misses. */
class MotifExamplesTest {
    private static final int ENOUGH = 6;

    static Stream<Example> examples() {
        return Example.all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void a_finder_finds_its_theme_where_it_is_and_nowhere_else(Example example) {
        List<String> found = Motifs.finder(example.theme()).find(example.moment()).stream()
                .map(Example::write)
                .toList();
        assertEquals(example.isThere() ? List.of(example.motif()) : List.of(), found);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void each_theme_has_examples_of_both_kinds(Theme theme) {
        assertTrue(Example.of(theme, true).count() >= ENOUGH, theme + " has too few positions");
        assertTrue(Example.of(theme, false).count() >= ENOUGH, theme + " has too few near misses");
    }

    @Test
    void what_is_found_does_not_depend_on_the_colour() {
        for (Example example : Example.all()) {
            Moment moment = example.moment();
            Game mirrored = new Game(
                    mirror(moment.line().start()),
                    moment.line().moves().stream()
                            .map(move -> Move.of(move.from() ^ 56, move.to() ^ 56, move.kind()))
                            .toList());
            Set<String> found = Motifs.find(moment).stream()
                    .map(motif -> motif.theme() + " " + (motif.actor() ^ 56) + targets(motif, 56))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> foundMirrored = Motifs.find(new Moment(mirrored, moment.ply())).stream()
                    .map(motif -> motif.theme() + " " + motif.actor() + targets(motif, 0))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(found, foundMirrored, example.toString());
        }
    }

    @Test
    void finders_come_in_a_fixed_order_one_for_each_theme() {
        assertEquals(Theme.values().length, Motifs.finders().size());
        assertEquals(
                Set.of(Theme.values()),
                Motifs.finders().stream().map(MotifFinder::theme).collect(Collectors.toSet()));
    }

    private static Set<Integer> targets(Motif motif, int mirror) {
        return motif.targets().stream().map(square -> square ^ mirror).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Position mirror(Position position) {
        Setup setup = new Setup();
        for (int square : Square.all(position.occupied())) {
            Piece piece = position.at(square).orElseThrow();
            setup.put(new Piece(piece.side().opposite(), piece.type()), square ^ 56);
        }
        position.enPassant().ifPresent(square -> setup.enPassant(square ^ 56));
        return setup.toMove(position.toMove().opposite())
                .castling(Long.reverseBytes(position.castling()))
                .position();
    }
}
