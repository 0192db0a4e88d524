package dev.because.explain.facts;

import java.util.List;

/**
 * What is said of a choice of a chess move. The move that is chosen has the place 0, the moves that it was chosen over have the places
 * from 1, most asked for first. A ply counts the moves of one option's line from 1, which is the option itself. Evaluations are in
 * hundredths of a pawn for the side that chooses, and within ±10,000, which mates count as.
 */
public sealed interface MoveFact extends Fact {
    /**
     * What was asked about.
     *
     * @param fen the position
     * @param side who chooses: {@code White} or {@code Black}
     * @param moves how many legal moves there are
     */
    record ChessPosition(String fen, String side, int moves) implements MoveFact {}

    /** Who thought, and for how long about each move. */
    record ChessEngine(String engine, String limit) implements MoveFact {}

    /**
     * A move, what would answer it, and how it would go on.
     *
     * @param appeals why one would ask about it: {@code asked}, {@code played}, {@code second best}, {@code capture}, {@code check},
     *     {@code development}; {@code chosen} at place 0
     * @param answer the best answer; empty if the move ends the game
     * @param line the move, the answer, and what follows
     * @param mate in how many of its own moves the side that chooses mates; below 0, is mated; 0 if nobody is
     */
    record MoveOption(
            int place,
            String move,
            List<String> appeals,
            String answer,
            List<String> line,
            @Unit("centipawns") double evaluation,
            int mate)
            implements MoveFact {
        public MoveOption {
            appeals = List.copyOf(appeals);
            line = List.copyOf(line);
        }

        /** Whether one would ask about it for that reason. */
        public boolean appealsAs(String reason) {
            return appeals.contains(reason);
        }
    }

    /**
     * What a move does on the board.
     *
     * @param piece what moves, such as {@code rook}
     * @param takes what it takes; empty if nothing
     * @param features {@code check}, {@code mate}, {@code castling}, {@code promotion}
     */
    record MoveMade(int place, String piece, String from, String to, String takes, List<String> features)
            implements MoveFact {
        public MoveMade {
            features = List.copyOf(features);
        }
    }

    /**
     * What an option's line comes to in material, counted after so many plies, where it has become quiet.
     *
     * @param won what the side that chooses has taken until then, such as {@code rook}, {@code pawn}
     * @param lost what was taken from it
     * @param promotions what the side that chooses promoted to, and with a minus before it what the other side did
     * @param balance what all that is worth in pawns to the side that chooses
     */
    record MaterialCount(int place, int ply, List<String> won, List<String> lost, List<String> promotions, int balance)
            implements MoveFact {
        public MaterialCount {
            won = List.copyOf(won);
            lost = List.copyOf(lost);
            promotions = List.copyOf(promotions);
        }
    }

    /**
     * A trick on the board after a ply of an option's line, by the side to which the line brings something.
     *
     * @param rank its place among the tricks of the line, the most telling first
     * @param fulfilled the ply at which what it threatens is done; 0 if it stays a threat
     * @param by who does it: {@code White} or {@code Black}
     * @param move by which move
     * @param theme such as {@code fork}
     * @param actor what does it, such as {@code knight on c7}
     * @param targets what it is done to
     */
    record MotifSeen(
            int place,
            int rank,
            int ply,
            int fulfilled,
            String by,
            String move,
            String theme,
            String actor,
            List<String> targets)
            implements MoveFact {
        public MotifSeen {
            targets = List.copyOf(targets);
        }
    }

    /**
     * What the game comes to at the end of an option's line, on the board.
     *
     * @param end {@code checkmate}, {@code stalemate}, {@code repetition}, {@code fifty moves} or {@code dead position}
     */
    record LineEnd(int place, int ply, String end) implements MoveFact {}

    /**
     * How an option would go if the position were another.
     *
     * @param owner whose piece is taken off or moved: {@code White} or {@code Black}
     * @param piece the piece
     * @param to where it would stand; empty if it is taken off
     * @param fen the changed position
     * @param answer the best answer to the option there
     * @param evaluation of the option there
     * @param best of the best move there
     * @param verdict {@code overturned} if the option is as good as the best there and is not here, or the other way round; else
     *     {@code the same}
     */
    record ChangedBoard(
            int place,
            int number,
            String owner,
            String piece,
            String square,
            String to,
            String fen,
            String answer,
            @Unit("centipawns") double evaluation,
            @Unit("centipawns") double best,
            String verdict)
            implements MoveFact {}

    /** How much the choice rests on a piece (SARFA): from 0 to 1. The first rank is that of the piece on which it rests most. */
    record SalientPiece(int rank, String owner, String piece, String square, @Unit("salience") double salience)
            implements MoveFact {}
}
