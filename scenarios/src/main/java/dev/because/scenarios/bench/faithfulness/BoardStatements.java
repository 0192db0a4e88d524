package dev.because.scenarios.bench.faithfulness;

import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Piece;
import dev.because.symbolic.game.PieceType;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.attack.Attacks;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.consequence.Balance;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.catalogue.Motifs;
import java.util.ArrayList;
import java.util.List;

/**
 * What an option says of the board, held against the board: each move of its line is legal, the material counted is the difference of two
 * boards, the end is quiet, a mate that is announced and shown is mate, and each motif is found again and is where it is said to be.
 */
final class BoardStatements {
    private int count;
    private final List<String> wrong = new ArrayList<>();

    /** How many statements were looked at. */
    int count() {
        return count;
    }

    /** Those that do not hold. */
    List<String> wrong() {
        return wrong;
    }

    void verify(String name, Position position, Option option) {
        Position board = position;
        for (Move move : option.line().moves()) {
            if (!state(name + ": " + move + " is legal", board.legalMoves().contains(move))) {
                return;
            }
            board = board.play(move);
        }
        Side side = position.toMove();
        state(name + ": the evaluation is for " + side, option.line().score().pointOfView() == side);
        Game line = new Game(position, option.line().moves());
        verify(name, line, option.balance());
        for (MotifAt at : option.motifs()) {
            verify(name + ": " + at, line, at);
        }
    }

    private void verify(String name, Game line, Balance balance) {
        Position end = line.positions().get(balance.ply());
        Side side = balance.side();
        int change = lead(end, side) - lead(line.start(), side);
        state(name + ": " + balance + " comes to " + change, balance.pawns() == change);
        state(name + ": " + balance + " is quiet", balance.quiet() == PlayedExchange.isQuiet(end));
        int gone = Long.bitCount(line.start().occupied()) - Long.bitCount(end.occupied());
        state(
                name + ": " + balance + " takes " + gone,
                balance.won().size() + balance.lost().size() == gone);
        for (Piece piece : balance.promotions()) {
            state(
                    name + ": a pawn became " + piece,
                    line.moves().subList(0, balance.ply()).stream().anyMatch(move -> move.promotion()
                            .filter(piece.type()::equals)
                            .isPresent()));
        }
    }

    private void verify(String name, Game line, MotifAt at) {
        Position before = line.positions().get(at.ply() - 1);
        Position after = line.positions().get(at.ply());
        Motif motif = at.motif();
        state(
                name + " is found again",
                Motifs.finder(motif.theme()).find(new Moment(line, at.ply())).contains(motif));
        Move move = line.moves().get(at.ply() - 1);
        switch (motif.theme()) {
            case BACK_RANK_MATE, SMOTHERED_MATE -> state(name + " is mate", after.isCheckmate());
            case DOUBLE_CHECK -> state(name + " is double", Long.bitCount(after.checkers()) == 2);
            case FORK ->
                state(
                        name + " attacks them all",
                        motif.targets().size() >= 2
                                && motif.targets().stream()
                                        .allMatch(target ->
                                                (after.attacksFrom(motif.actor()) & Square.bit(target)) != 0));
            case PIN, SKEWER ->
                state(
                        name + " is on a line",
                        (Attacks.between(motif.actor(), motif.targets().get(1))
                                        & Square.bit(motif.targets().get(0)))
                                != 0);
            case HANGING_PIECE -> state(name + " takes it", before.isCapture(move));
            case TRAPPED_PIECE ->
                state(
                        name + " is attacked",
                        (after.attackers(motif.targets().get(0), before.toMove()) & Square.bit(motif.actor())) != 0);
            case PROMOTION -> state(name + " promotes", move.promotes() && after.typeAt(move.to()) != PieceType.PAWN);
            case PERPETUAL_CHECK -> state(name + " is check", after.inCheck());
            case LOST_CASTLING ->
                state(
                        name + " loses a right",
                        Long.bitCount(line.position().castling()) < Long.bitCount(before.castling())
                                || Long.bitCount(after.castling()) < Long.bitCount(before.castling())
                                || after.inCheck());
            case DISCOVERED_ATTACK, REMOVED_DEFENDER, OVERLOADED ->
                state(name + " has targets", !motif.targets().isEmpty());
        }
        at.fulfilled()
                .filter(ply -> ply > at.ply())
                .ifPresent(ply -> state(
                        name + " is fulfilled",
                        (ply - at.ply()) % 2 == 0
                                && (line.positions()
                                                .get(ply - 1)
                                                .isCapture(line.moves().get(ply - 1))
                                        || line.positions().get(ply).isCheckmate())));
    }

    private static int lead(Position board, Side side) {
        return board.material(side) - board.material(side.opposite());
    }

    private boolean state(String statement, boolean holds) {
        count++;
        if (!holds) {
            wrong.add(statement);
        }
        return holds;
    }
}
