package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.expert.Rule;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Cases of a scene in which no conclusion need be given that rules can draw: each is replaced by what a rule asks for that draws it, in
 * all ways, as in resolution (Kowalski 1974), up to some depth.
 */
public final class Drawing {
    private static final int WAYS = 60;
    private static final int DEPTH = 12;

    private final Function<String, List<Rule>> drawing;
    private final Predicate<String> given;

    /**
     * What is drawn.
     *
     * @param drawing the rules that draw a conclusion
     * @param given which kinds of fact may be given
     */
    public Drawing(Function<String, List<Rule>> drawing, Predicate<String> given) {
        this.drawing = drawing;
        this.given = given;
    }

    /** Up to so many cases. They are not said to be complete where conclusions had to be drawn. */
    public Cases cases(Scene scene, int atMost) {
        if (scene.facts().stream().allMatch(this::isGiven)) {
            return scene.cases(atMost);
        }
        List<Scene> open = new ArrayList<>(List.of(scene));
        Set<List<Fact>> found = new LinkedHashSet<>();
        for (int ways = 0; !open.isEmpty() && ways < WAYS && found.size() < atMost; ways++) {
            Scene next = open.remove(open.size() - 1);
            if (!next.unknowns().copy().propagate()) {
                continue;
            }
            int place = firstOpen(next);
            if (place < 0) {
                found.addAll(next.cases(atMost).found());
            } else if (next.casts().size() < DEPTH) {
                List<Rule> rules =
                        new ArrayList<>(drawing.apply(next.facts().get(place).kind()));
                // The last one is tried first.
                Collections.reverse(rules);
                for (Rule rule : rules) {
                    Scene more = next.copy();
                    if (more.draw(place, rule)) {
                        open.add(more);
                    }
                }
            }
        }
        return new Cases(found.stream().limit(atMost).toList(), false);
    }

    private boolean isGiven(Seen fact) {
        return fact.drawn() || given.test(fact.kind());
    }

    private int firstOpen(Scene scene) {
        for (int i = 0; i < scene.facts().size(); i++) {
            if (!isGiven(scene.facts().get(i))) {
                return i;
            }
        }
        return -1;
    }
}
