package dev.because.symbolic.game.pgn;

import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import dev.because.symbolic.game.Side;
import dev.because.symbolic.game.notation.San;
import dev.because.symbolic.logic.BadInputException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the moves of one game, each checked on the board. */
final class LineReader {
    private static final int DEEPEST = 100;

    private final String game;
    private final Lexer lexer;

    /** @param game what messages begin with */
    LineReader(String game, Lexer lexer) {
        this.game = game;
        this.lexer = lexer;
    }

    /** A move while it is not known what else belongs to it. */
    private static final class Node {
        final Move move;
        final List<String> before;
        final List<Integer> glyphs = new ArrayList<>();
        final List<String> comments = new ArrayList<>();
        final List<PgnLine> variations = new ArrayList<>();

        Node(Move move, List<String> before) {
            this.move = move;
            this.before = before;
        }

        PgnMove done() {
            return new PgnMove(move, before, glyphs, comments, variations);
        }
    }

    /**
     * The moves up to a result, the next game's tags or the end, which stay.
     *
     * @param comments what was said before the first
     */
    PgnLine mainLine(Position start, List<String> comments) throws IOException {
        return line(start, comments, 0);
    }

    private PgnLine line(Position start, List<String> comments, int depth) throws IOException {
        List<Node> nodes = new ArrayList<>();
        List<String> pending = new ArrayList<>(comments);
        List<Integer> early = new ArrayList<>();
        Position before = start;
        Position now = start;
        while (goesOn(depth)) {
            Token token = lexer.next();
            if (token instanceof Token.San san) {
                Move move = move(now, san, depth);
                before = now;
                now = now.play(move);
                nodes.add(new Node(move, List.copyOf(pending)));
                pending.clear();
                last(nodes).glyphs.addAll(early);
                early.clear();
            } else if (token instanceof Token.Glyph glyph) {
                // Some programs judge a variation before its first move.
                (nodes.isEmpty() ? early : last(nodes).glyphs).add(glyph.number());
            } else if (token instanceof Token.Comment comment) {
                boolean follows = !nodes.isEmpty() && last(nodes).variations.isEmpty();
                (follows ? last(nodes).comments : pending).add(comment.text());
            } else if (token instanceof Token.Open open) {
                if (nodes.isEmpty()) {
                    throw bad(open, "a variation", "a move that it takes the place of");
                }
                last(nodes).variations.add(variation(before, open, depth + 1, pending));
            }
        }
        return new PgnLine(nodes.stream().map(Node::done).toList(), pending);
    }

    /** @param pending comments between two variations, which go to the second */
    private PgnLine variation(Position start, Token.Open open, int depth, List<String> pending) throws IOException {
        if (depth > DEEPEST) {
            throw bad(open, "variations in one another deeper than " + DEEPEST, "fewer");
        }
        PgnLine variation = line(start, pending, depth);
        pending.clear();
        lexer.next();
        return variation;
    }

    /** Whether the line is not over; what ends it stays. */
    private boolean goesOn(int depth) throws IOException {
        Token token = lexer.peek();
        if (token instanceof Token.Close) {
            if (depth == 0) {
                throw bad(token, "')'", "a variation that begins with '('");
            }
            return false;
        }
        boolean over = token instanceof Token.Result || token instanceof Token.Tag || token instanceof Token.End;
        if (over && depth > 0) {
            if (token instanceof Token.Result) {
                // A variation may say how the game would have ended.
                lexer.next();
                return goesOn(depth);
            }
            throw bad(token, "a variation without end", "')'");
        }
        return !over;
    }

    private Move move(Position position, Token.San san, int depth) {
        String where = game + ", line " + san.line() + (depth > 0 ? ", in a variation, move " : ", move ")
                + position.fullmoves() + (position.toMove() == Side.WHITE ? "." : "...");
        if (san.text().equals("--") || san.text().equals("Z0")) {
            throw new BadInputException(where, "'" + san.text() + "', a move that is none", "a legal move");
        }
        return San.read(where, position, san.text());
    }

    private static Node last(List<Node> nodes) {
        return nodes.get(nodes.size() - 1);
    }

    private BadInputException bad(Token token, String found, String expected) {
        return new BadInputException(game + ", line " + token.line(), found, expected);
    }
}
