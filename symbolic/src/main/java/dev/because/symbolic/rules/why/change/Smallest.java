package dev.because.symbolic.rules.why.change;

import java.util.Optional;

/**
 * What a search for the smallest change found.
 *
 * @param change the smallest one; empty if none was found
 * @param excluded no change of so many edits or fewer draws the conclusion: all that could were tried
 * @param complete whether the search came to its end: the change is a smallest one in edits, and of those in size; or there is none of up
 *     to {@link SmallestChange#MOST_EDITS} edits. Otherwise the budget ended it, and the change is one of which nothing can be left out
 * @param tried how many sets of facts the rules were asked about
 */
public record Smallest(Optional<Change> change, int excluded, boolean complete, int tried) {}
