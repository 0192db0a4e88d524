package dev.because.explain.facts;

/** What rules make of options on the way to why a move is chosen. */
public sealed interface MoveStep extends Step {
    /**
     * How a move compares with the chosen one.
     *
     * @param verdict {@code is mated}, {@code loses}, {@code throws away}, {@code worse}, {@code worse still}, {@code still wins} or
     *     {@code nearly as good}
     */
    record Compared(int place, String verdict) implements MoveStep {}

    /**
     * A move that the answer could be held against.
     *
     * @param kind 1 where it was asked about and is clearly behind, 2 where it loses what the chosen one keeps, 3 where it is clearly
     *     behind otherwise, 4 where it is nearly as good; the smallest comes first
     */
    record Contender(int place, int kind) implements MoveStep {}

    /** How whoever is asked says what it plays: {@code play}, or {@code would play} where another move was played. */
    record Voice(String play) implements MoveStep {}

    /** The move that the answer is held against. */
    record HeldAgainst(int place) implements MoveStep {}

    /**
     * What a line comes to in board terms, as a clause.
     *
     * @param kind {@code mate}, {@code draw}, {@code loss}, {@code gain} or {@code evaluation}
     * @param words such as {@code I lose the queen for a rook}
     */
    record Consequence(int place, String kind, String words) implements MoveStep {}
}
