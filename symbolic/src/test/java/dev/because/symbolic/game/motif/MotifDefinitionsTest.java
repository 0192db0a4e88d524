package dev.because.symbolic.game.motif;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.game.motif.catalogue.Motifs;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses of the definitions, each by two boards that differ in one piece. */
class MotifDefinitionsTest {
    @ParameterizedTest(name = "{0} by {3}, but not where {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            FORK              | r3k3/8/8/3N4/8/8/8/4K3 w - - 0 1    | r3k3/8/3b4/3N4/8/8/8/4K3 w - - 0 1    | Nc7+ | c7>e8,a8 | a bishop takes the knight
            FORK              | r3k3/8/8/3N4/8/8/8/4K3 w - - 0 1    | 4k3/8/p7/3N4/8/8/8/4K3 w - - 0 1      | Nc7+ | c7>e8,a8 | only a pawn is attacked beside the king
            FORK              | 6k1/8/2n1n3/8/3P4/8/8/6K1 w - - 0 1 | 3r2k1/8/2n1n3/8/3P4/8/8/6K1 w - - 0 1 | d5   | d5>c6,e6 | a rook takes the pawn
            PIN               | 4k3/8/4n3/8/8/8/8/R5K1 w - - 0 1    | 5k2/8/4n3/8/8/8/8/R5K1 w - - 0 1      | Re1  | e1>e6,e8 | the king is not on the line
            PIN               | 3q2k1/8/5n2/8/8/8/8/2B3K1 w - - 0 1 | 3b2k1/8/5n2/8/8/8/8/2B3K1 w - - 0 1   | Bg5  | g5>f6,d8 | what stands behind is no dearer
            PIN               | 3q2k1/8/5n2/8/8/8/8/2B3K1 w - - 0 1 | 3q2k1/8/5n1p/8/8/8/8/2B3K1 w - - 0 1  | Bg5  | g5>f6,d8 | a pawn takes the bishop
            SKEWER            | 8/8/8/4k2r/8/8/8/R5K1 w - - 0 1     | 8/8/2n5/4k2r/8/8/8/R5K1 w - - 0 1     | Ra5+ | a5>e5,h5 | a knight takes the rook
            DISCOVERED_ATTACK | 3qk3/8/8/8/3B4/8/8/3RK3 w - - 0 1   | 3nk3/8/8/8/3B4/8/8/3RK3 w - - 0 1     | Bf2  | d1>d8    | the king guards a knight well enough
            HANGING_PIECE     | 4k3/8/8/3n4/8/8/8/3RK3 w - - 0 1    | 4k3/8/4p3/3n4/8/8/8/3RK3 w - - 0 1    | Rxd5 | d5>d5    | a pawn guards it
            HANGING_PIECE     | 3rk3/8/8/3n4/8/8/3R4/3RK3 w - - 0 1 | 3rk3/8/8/3n4/8/8/3R4/4K3 w - - 0 1    | Rxd5 | d5>d5    | one guard holds against one
            BACK_RANK_MATE    | 6k1/5ppp/8/8/8/8/8/R5K1 w - - 0 1   | 6k1/5pp1/8/8/8/8/8/R5K1 w - - 0 1     | Ra8+ | a8>g8    | there is a way out
            SMOTHERED_MATE    | 6rk/6pp/8/4N3/8/8/8/6K1 w - - 0 1   | 4b1rk/6pp/8/4N3/8/8/8/6K1 w - - 0 1   | Nf7+ | f7>h8    | a bishop takes the knight
            LOST_CASTLING     | 4k2r/8/8/8/8/8/8/R5K1 w k - 0 1     | 3bk2r/8/8/8/8/8/8/R5K1 w k - 0 1      | Ra8+ | a8>e8    | a bishop stands between
            """)
    void one_piece_makes_the_difference(
            Theme theme, String there, String notThere, String move, String motif, String difference) {
        assertEquals(List.of(motif), found(theme, there, move));
        assertEquals(List.of(), found(theme, notThere, move.replace("+", "")), difference);
    }

    private static List<String> found(Theme theme, String fen, String move) {
        return Motifs.finder(theme).find(new Moment(Example.line(fen, move), 1)).stream()
                .map(Example::write)
                .toList();
    }
}
