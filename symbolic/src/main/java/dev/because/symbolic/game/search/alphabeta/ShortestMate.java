package dev.because.symbolic.game.search.alphabeta;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.List;
import java.util.Optional;

/**
 * Makes sure that a mate is the shortest one. The selective search finds mates that are sound, but may overlook a quiet move that mates
 * sooner; so all moves are tried to the depth that a shorter mate would need.
 */
final class ShortestMate {
    /** Longer mates are left as they are: it would take too long to try all moves. */
    private static final int MOST_MOVES = 4;

    private final Position position;
    private final Path path;
    private final Search exhaustive;
    private final List<Move> moves;

    ShortestMate(Position position, Path path, Search exhaustive, List<Move> moves) {
        this.position = position;
        this.path = path;
        this.exhaustive = exhaustive;
        this.moves = moves;
    }

    /** A mate that is shorter than one that was found, the shortest there is; empty if that was. */
    Optional<Candidate> shorterThan(Candidate found) {
        int most = (Values.MATE - found.value() + 1) / 2;
        if (found.value() < Values.MATE_BOUND || most > MOST_MOVES) {
            return Optional.empty();
        }
        for (int length = 1; length < most; length++) {
            Optional<Candidate> mate = ofLength(length);
            if (mate.isPresent()) {
                return mate;
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> ofLength(int length) {
        Frame frame = path.at(0);
        int plies = 2 * length - 1;
        int alpha = Values.MATE - plies - 1;
        for (Move move : moves) {
            frame.played = MoveOrder.place(position, move);
            int value = -exhaustive.value(position.play(move), 1, plies - 1, -alpha - 1, -alpha, false);
            if (value > alpha) {
                frame.extend(move, path.at(1));
                return Optional.of(new Candidate(move, value, frame.line()));
            }
        }
        return Optional.empty();
    }
}
