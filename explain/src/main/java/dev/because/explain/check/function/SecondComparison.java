package dev.because.explain.check.function;

import dev.because.explain.facts.ComparisonFact.DifferentFunctions;
import dev.because.explain.facts.ComparisonFact.SameFunctions;
import dev.because.explain.facts.function.Wording;
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.explain.source.TwoFunctions;
import dev.because.symbolic.logic.Cube;
import dev.because.symbolic.logic.Specification;
import dev.because.symbolic.logic.diagram.DecisionDiagram;
import dev.because.symbolic.logic.diagram.InputOrder;

/**
 * Two functions, compared a second time: row by row where there are few enough rows.
 *
 * @param pair how they are named
 * @param named the two
 */
public record SecondComparison(GivenBy.Two pair, TwoFunctions named) {
    private static final int MOST_NODES = 1 << 22;

    /** The claim that they are the same, if they are. */
    public SameFunctions same() {
        if (TruthTable.fits(named.first()) ? !sameRows() : !sameDiagrams()) {
            throw new IllegalArgumentException("the two functions differ");
        }
        return new SameFunctions(
                pair.verify(),
                pair.against(),
                named.first().ports().inputs(),
                named.first().ports().outputs());
    }

    /** The claim that they differ, with what both are in its row. */
    public DifferentFunctions different(DifferentFunctions claimed) {
        Cube minterm = Cube.parse(claimed.minterm());
        int output = named.first().ports().outputs().indexOf(claimed.output());
        if (output < 0
                || !minterm.isMinterm()
                || minterm.inputs() != named.first().inputs()) {
            throw new IllegalArgumentException("there is no row " + minterm + " of " + claimed.output());
        }
        String first = value(named.first(), minterm, output);
        String second = value(named.second(), minterm, output);
        if (first.equals(second)) {
            throw new IllegalArgumentException("both are " + first + " there");
        }
        return new DifferentFunctions(
                pair.verify(),
                pair.against(),
                claimed.output(),
                claimed.minterm(),
                new Wording(named.first().ports().inputs()).values(claimed.minterm()),
                first,
                second);
    }

    private static String value(Specification functions, Cube minterm, int output) {
        if (functions.dontCare().at(minterm).contains(output)) {
            return "-";
        }
        return functions.on().at(minterm).contains(output) ? "1" : "0";
    }

    private boolean sameRows() {
        TruthTable first = new TruthTable(named.first());
        TruthTable second = new TruthTable(named.second());
        for (int row = 0; row < first.rows(); row++) {
            if (first.mustBe(true, row) != second.mustBe(true, row)
                    || first.mustBe(false, row) != second.mustBe(false, row)) {
                return false;
            }
        }
        return true;
    }

    private boolean sameDiagrams() {
        for (int output = 0; output < named.first().outputs(); output++) {
            DecisionDiagram diagram = new DecisionDiagram(
                    InputOrder.byFrequency(
                            named.first().inputs(), named.first().on().cubes(output)),
                    MOST_NODES);
            int firstEither = diagram.sum(named.first().dontCare().cubes(output));
            int secondEither = diagram.sum(named.second().dontCare().cubes(output));
            int first = diagram.minus(diagram.sum(named.first().on().cubes(output)), firstEither);
            int second = diagram.minus(diagram.sum(named.second().on().cubes(output)), secondEither);
            if (first != second || firstEither != secondEither) {
                return false;
            }
        }
        return true;
    }
}
