package dev.because.explain.render.causal;

import dev.because.explain.render.drawing.Lettering;
import dev.because.explain.render.drawing.Markup;
import dev.because.symbolic.causal.Finding.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The states of a variable with a bar each: an outline for before, and within it, filled, what is believed after. Of many
 * states only the most probable have one, in the model's order, and the others are counted.
 */
final class StateBars {
    static final double PITCH = 16;
    static final double SIZE = 11;
    private static final double BAR = 56;
    private static final double GAP = 6;
    private static final double MOST_LABEL = 84;
    private static final int MOST_ROWS = 4;
    private static final double OUTLINE = 10;
    private static final double FILL = 6;

    private final CausalCase shown;
    private final int variable;
    private final List<Integer> states;
    private final double labels;
    private final double numbers;

    StateBars(CausalCase shown, int variable) {
        this.shown = shown;
        this.variable = variable;
        this.states = chosen();
        this.labels = states.stream()
                .mapToDouble(state -> Lettering.width(label(state), size(state)))
                .max()
                .orElse(0);
        this.numbers = states.stream()
                .mapToDouble(state -> Lettering.width(Percent.of(after(state)), size(state)))
                .max()
                .orElse(0);
    }

    double width() {
        return labels + GAP + BAR + GAP + numbers;
    }

    double height() {
        return PITCH * (states.size() + (left() > 0 ? 1 : 0));
    }

    /** The rows below that height. */
    Markup drawn(double x, double top, double width) {
        Markup markup = new Markup();
        double bar = width - labels - numbers - 2 * GAP;
        double y = top;
        for (int state : states) {
            double before = shown.before().probability(variable, state);
            markup.open("g", "class", "state" + (isTold(state) ? " told" : ""))
                    .leaf("title", name(state) + ": " + Percent.change(before, after(state)))
                    .leaf("text", label(state), "x", x, "y", y + 12)
                    .empty(
                            "rect",
                            "class",
                            "after",
                            "x",
                            x + labels + GAP,
                            "y",
                            y + (PITCH - FILL) / 2,
                            "width",
                            bar * after(state),
                            "height",
                            FILL)
                    .empty(
                            "rect",
                            "class",
                            "before",
                            "x",
                            x + labels + GAP,
                            "y",
                            y + (PITCH - OUTLINE) / 2,
                            "width",
                            bar * before,
                            "height",
                            OUTLINE)
                    .leaf("text", Percent.of(after(state)), "class", "percent", "x", x + width, "y", y + 12)
                    .close("g")
                    .line();
            y += PITCH;
        }
        if (left() > 0) {
            markup.open("text", "class", "more", "x", x, "y", y + 12)
                    .leaf("title", others())
                    .text("… " + left() + " more")
                    .close("text")
                    .line();
        }
        return markup;
    }

    /** The state that is most probable after the findings. */
    int leading() {
        return byProbability().get(0);
    }

    double after(int state) {
        return shown.after().probability(variable, state);
    }

    String name(int state) {
        return shown.network().variable(variable).states().get(state);
    }

    /** All states with what is believed of them before and after. */
    String inWords() {
        List<String> all = new ArrayList<>();
        for (int state = 0; state < size(); state++) {
            all.add(name(state) + " " + Percent.change(shown.before().probability(variable, state), after(state)));
        }
        return String.join(", ", all);
    }

    private String others() {
        return String.join(
                ", ",
                IntStream.range(0, size())
                        .filter(state -> !states.contains(state))
                        .mapToObj(state -> name(state) + " " + Percent.of(after(state)))
                        .toList());
    }

    private List<Integer> chosen() {
        return size() <= MOST_ROWS
                ? IntStream.range(0, size()).boxed().toList()
                : byProbability().stream().limit(MOST_ROWS - 1).sorted().toList();
    }

    private List<Integer> byProbability() {
        return IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(state -> isTold(state) ? 0 : 1)
                        .thenComparingDouble(state -> -after(state)))
                .toList();
    }

    /** Whether it is the state that is asked about or made so, or was seen. */
    private boolean isTold(int state) {
        Observation told = new Observation(variable, state);
        return shown.hypotheses().contains(told)
                || shown.done().contains(told)
                || shown.role(variable) == Role.GIVEN && after(state) == 1;
    }

    private int left() {
        return size() - states.size();
    }

    private int size() {
        return shown.network().variable(variable).size();
    }

    private double size(int state) {
        return isTold(state) ? SIZE * Lettering.BOLD : SIZE;
    }

    private String label(int state) {
        return Lettering.wrap(name(state), size(state), MOST_LABEL, 1).get(0);
    }
}
