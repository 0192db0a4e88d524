package dev.because.explain.justification.certificate;

import java.util.List;

/**
 * How a claim about a choice of a chess move is recomputed. {@code position} and {@code engine} are ids of sources. The tolerances are those
 * of {@link Tolerance}.
 */
public sealed interface GameCertificate extends Certificate {
    /** Read the position again. */
    @InWords("Read the position again: it must be this one, with this side to move and so many legal moves.")
    record ReadPosition(String position, double tolerance) implements GameCertificate {}

    /** Look whom the question names. */
    @InWords("Start the engine again: it must call itself so, and the question must give it this limit.")
    record NamedEngine(String engine, double tolerance) implements GameCertificate {}

    /** Search for the best line of one move again. */
    @InWords("Play the line move by move, and let the engine think again, as long as stated, about this move alone:"
            + " its evaluation and its answer must be these.")
    record SearchedAgain(String position, String engine, String limit, List<String> line, double tolerance)
            implements GameCertificate {
        public SearchedAgain {
            line = List.copyOf(line);
        }
    }

    /** Play a line on another board. */
    @InWords(
            "Play the line move by move on a board of another kind: each move must be legal, and the statement true of the"
                    + " board that it comes to.")
    record PlayedOut(String position, List<String> line, int ply, double tolerance) implements GameCertificate {
        public PlayedOut {
            line = List.copyOf(line);
        }
    }

    /** Search the changed position again. */
    @InWords("Change the position again, and let the engine think, as long as stated, about this move and about all.")
    record SearchedChanged(String position, String engine, String limit, double tolerance) implements GameCertificate {}

    /** Take every piece off in turn. */
    @InWords("Take off one piece after the other, and let the engine judge all moves again.")
    record EveryPiece(String position, String engine, String limit, double tolerance) implements GameCertificate {}
}
