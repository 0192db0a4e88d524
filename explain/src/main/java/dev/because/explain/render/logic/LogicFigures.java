package dev.because.explain.render.logic;

import dev.because.explain.render.picture.Figure;
import dev.because.symbolic.logic.Specification;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All pictures of a function and an expression for it, in the order in which a reader wants them. */
public final class LogicFigures {
    private static final int MOST_MAPS = 4;

    private LogicFigures() {}

    /**
     * A Karnaugh map of each of the first four outputs, if there are two to six inputs; the gates; the table.
     *
     * @param function what the expression has to do
     * @param expression the expression
     * @param claims the ids of the claims that they show
     */
    public static List<Figure> of(Specification function, TwoLevel expression, Set<String> claims) {
        List<Figure> figures = new ArrayList<>();
        if (KarnaughDrawing.canShow(function.inputs())) {
            for (int output = 0; output < Math.min(function.outputs(), MOST_MAPS); output++) {
                figures.add(KarnaughDrawing.of(function, expression, output, claims));
            }
        }
        figures.add(GateDiagram.of(expression, claims));
        figures.add(TruthTableView.of(function, expression, claims));
        return List.copyOf(figures);
    }
}
