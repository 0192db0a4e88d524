package dev.because.explain.source.chess;

import dev.because.neural.network.BadInputException;
import dev.because.symbolic.game.search.Limit;

/** Who thinks, as a question names it. */
public sealed interface EngineName {
    /** How the embedded player is written. */
    String EMBEDDED = "embedded";

    /** How the alpha-beta search without any network is written. */
    String SEARCH = "alphabeta";

    /** How the tree search with both embedded networks is written. */
    String TREE = "puct";

    /** An alpha-beta search with the embedded value network. */
    record Embedded() implements EngineName {
        @Override
        public String written() {
            return EMBEDDED;
        }

        @Override
        public Limit usual() {
            return Limit.nodes(40_000);
        }
    }

    /** AlphaZero's search with the embedded policy network, and values that a small search with the value network finds. */
    record Tree() implements EngineName {
        @Override
        public String written() {
            return TREE;
        }

        @Override
        public Limit usual() {
            return Limit.nodes(800);
        }
    }

    /** The alpha-beta search without any network. */
    record Search() implements EngineName {
        @Override
        public String written() {
            return SEARCH;
        }

        @Override
        public Limit usual() {
            return Limit.nodes(200_000);
        }
    }

    /** An alpha-beta search with a value network of {@code because train chess-values}. */
    record Values(String path) implements EngineName {
        @Override
        public String written() {
            return "nnue:" + path;
        }

        @Override
        public Limit usual() {
            return new Embedded().usual();
        }
    }

    /** A program that speaks UCI. */
    record Uci(String path) implements EngineName {
        @Override
        public String written() {
            return "uci:" + path;
        }

        @Override
        public Limit usual() {
            return Limit.depth(14);
        }
    }

    /** A network in lc0's format, with a tree search. */
    record Lc0(String path) implements EngineName {
        @Override
        public String written() {
            return "lc0:" + path;
        }

        @Override
        public Limit usual() {
            return Limit.nodes(400);
        }
    }

    /** As a question writes it. */
    String written();

    /** How long it thinks about a move where nothing is said of it. */
    Limit usual();

    /**
     * The engine that a text names.
     *
     * @throws BadInputException if it names none
     */
    static EngineName of(String text) {
        if (text.equals(EMBEDDED)) {
            return new Embedded();
        }
        if (text.equals(SEARCH)) {
            return new Search();
        }
        if (text.equals(TREE)) {
            return new Tree();
        }
        if (text.startsWith("nnue:") && text.length() > 5) {
            return new Values(text.substring(5));
        }
        if (text.startsWith("uci:") && text.length() > 4) {
            return new Uci(text.substring(4));
        }
        if (text.startsWith("lc0:") && text.length() > 4) {
            return new Lc0(text.substring(4));
        }
        throw new BadInputException(
                "option --engine",
                "\"" + text + "\"",
                "embedded, alphabeta, puct, uci:PROGRAM, lc0:NETWORK or nnue:NETWORK");
    }
}
