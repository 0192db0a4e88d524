package dev.because.explain.check.chess;

import dev.because.explain.check.chess.board.SecondBoard;
import dev.because.explain.check.chess.motif.MotifTruth;
import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.symbolic.game.Game;
import dev.because.symbolic.game.Square;
import dev.because.symbolic.game.contrast.Option;
import dev.because.symbolic.game.contrast.consequence.MotifAt;
import dev.because.symbolic.game.motif.Moment;
import dev.because.symbolic.game.motif.Motif;
import dev.because.symbolic.game.motif.Theme;

/** The motifs of the lines, each decided a second time by other definitions, with the pieces that stand on the second board. */
final class SecondMotifs {
    private final SecondSearch search;

    SecondMotifs(SecondSearch search) {
        this.search = search;
    }

    /** @throws IllegalArgumentException if there is none of that rank, or if it is not true on the board */
    MotifSeen seen(int place, int rank, PlayedLine line) {
        Option option = search.option(place);
        if (rank < 1 || rank > option.motifs().size()) {
            throw new IllegalArgumentException("there is no trick of rank " + rank);
        }
        MotifAt at = option.motifs().get(rank - 1);
        Motif motif = at.motif();
        Game game = new Game(search.game().position(), option.line().moves());
        if (!MotifTruth.holds(new Moment(game, at.ply()), motif)) {
            throw new IllegalArgumentException(
                    "there is no " + motif.theme().title() + " on the board after ply " + at.ply());
        }
        SecondBoard board = line.board(at.ply());
        SecondBoard targeted = motif.theme() == Theme.HANGING_PIECE ? line.board(at.ply() - 1) : board;
        return new MotifSeen(
                place,
                rank,
                at.ply(),
                at.fulfilled().orElse(0),
                board.white() ? "Black" : "White",
                search.line(place).get(at.ply() - 1),
                motif.theme().title(),
                PlayedLine.piece(board, Square.name(motif.actor())),
                motif.targets().stream()
                        .map(target -> PlayedLine.piece(targeted, Square.name(target)))
                        .toList());
    }
}
