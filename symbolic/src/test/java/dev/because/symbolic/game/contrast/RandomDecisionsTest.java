package dev.because.symbolic.game.contrast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.catalogue.Motifs;
import dev.because.symbolic.game.notation.Fen;
import dev.because.symbolic.game.search.Limit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for every decision, tried on positions that random play leads to. */
class RandomDecisionsTest {
    private static final List<Decision> DECISIONS = new ArrayList<>();

    @BeforeAll
    static void decide() {
        Random random = new Random(6);
        try (FullWidth engine = new FullWidth()) {
            while (DECISIONS.size() < 30) {
                Game game = Game.of(Fen.START);
                for (int i = 10 + random.nextInt(60); i > 0 && game.position().canMove(); i--) {
                    List<Move> moves = game.position().legalMoves();
                    game = game.play(moves.get(random.nextInt(moves.size())));
                }
                if (game.position().canMove() && !game.isDrawn()) {
                    DECISIONS.add(new Contrast(engine, Limit.depth(2)).decide(game, List.of(), Optional.empty(), 4));
                }
            }
        }
    }

    @Test
    void everyLineIsLegal() {
        for (Decision decision : DECISIONS) {
            for (Option option : options(decision)) {
                Position board = decision.game().position();
                for (Move move : option.line().moves()) {
                    assertTrue(board.legalMoves().contains(move), Fen.write(board) + " " + move);
                    board = board.play(move);
                }
            }
        }
    }

    @Test
    void scoresAreForWhoMoves() {
        for (Decision decision : DECISIONS) {
            for (Option option : options(decision)) {
                assertEquals(
                        decision.game().position().toMove(),
                        option.line().score().pointOfView());
            }
        }
    }

    @Test
    void theBalanceIsTheDifferenceOfTheTwoBoards() {
        int counted = 0;
        for (Decision decision : DECISIONS) {
            for (Option option : options(decision)) {
                Balance balance = option.balance();
                Position before = decision.game().position();
                Position after = line(decision, option).positions().get(balance.ply());
                Side side = balance.side();
                assertEquals(before.toMove(), side);
                assertEquals(lead(after, side) - lead(before, side), balance.pawns(), option.toString());
                for (PieceType type : PieceType.values()) {
                    assertEquals(missing(before, after, side, type, balance), count(balance.lost(), type));
                    assertEquals(missing(before, after, side.opposite(), type, balance), count(balance.won(), type));
                }
                counted += balance.won().size() + balance.lost().size();
            }
        }
        assertTrue(counted > 50, "only " + counted + " captures");
    }

    @Test
    void whereItIsCalledQuietNothingIsWonByPlayingOnTheExchanges() {
        int quiet = 0;
        for (Decision decision : DECISIONS) {
            for (Option option : options(decision)) {
                Position end =
                        line(decision, option).positions().get(option.balance().ply());
                boolean gains = end.legalMoves().stream()
                        .filter(move -> PlayedExchange.atOnce(end, move) > 0)
                        .anyMatch(move -> PlayedExchange.after(end, move) > 0);
                assertEquals(
                        !end.canMove() || !end.inCheck() && !gains,
                        option.balance().quiet(),
                        Fen.write(end));
                quiet += option.balance().quiet() ? 1 : 0;
            }
        }
        assertTrue(quiet > 100, "only " + quiet + " quiet ends");
    }

    @Test
    void everyMotifIsFoundAgainAndWhatIsFulfilledIsTaken() {
        int found = 0;
        for (Decision decision : DECISIONS) {
            for (Option option : options(decision)) {
                Game line = line(decision, option);
                for (MotifAt at : option.motifs()) {
                    assertTrue(Motifs.finder(at.motif().theme())
                            .find(new Moment(line, at.ply()))
                            .contains(at.motif()));
                    at.fulfilled().filter(ply -> ply > at.ply()).ifPresent(ply -> {
                        Position before = line.positions().get(ply - 1);
                        assertEquals(0, (ply - at.ply()) % 2, "by the same side");
                        assertTrue(before.isCapture(line.moves().get(ply - 1))
                                || line.positions().get(ply).isCheckmate());
                    });
                    found++;
                }
            }
        }
        assertTrue(found > 10, "only " + found + " motifs");
    }

    @Test
    void temptingMovesLoseClearlyAndNoMoveIsClearlyBetterThanTheChosen() {
        for (Decision decision : DECISIONS) {
            Set<Move> seen = new HashSet<>(Set.of(decision.chosen().move()));
            assertEquals(Appeal.CHOSEN, decision.chosen().appeals().get(0));
            for (Option option : decision.others()) {
                assertTrue(seen.add(option.move()), "a move is asked about once");
                int gap = decision.chosen().line().score().gap(option.line().score());
                boolean second = option.appeals().contains(Appeal.SECOND_BEST);
                assertTrue(gap >= (second ? -Contrast.NEAR : Contrast.CLEAR), option + " by " + gap);
            }
        }
    }

    private static List<Option> options(Decision decision) {
        List<Option> options = new ArrayList<>(List.of(decision.chosen()));
        options.addAll(decision.others());
        return options;
    }

    private static Game line(Decision decision, Option option) {
        return new Game(decision.game().position(), option.line().moves());
    }

    private static int lead(Position board, Side side) {
        return board.material(side) - board.material(side.opposite());
    }

    /** How many pieces of a kind a side has lost between two boards, if some of its pawns have become others. */
    private static int missing(Position before, Position after, Side side, PieceType type, Balance balance) {
        long promoted = balance.promotions().stream()
                .filter(piece -> piece.side() == side)
                .filter(piece -> type == PieceType.PAWN || piece.type() == type)
                .count();
        int change = Long.bitCount(before.of(side, type)) - Long.bitCount(after.of(side, type));
        return change + (int) (type == PieceType.PAWN ? -promoted : promoted);
    }

    private static int count(List<PieceType> types, PieceType type) {
        return (int) types.stream().filter(type::equals).count();
    }
}
