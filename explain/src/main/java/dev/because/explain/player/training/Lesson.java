package dev.because.explain.player.training;

import dev.because.explain.player.training.label.LabelledPosition;
import dev.because.explain.player.training.tower.Example;
import dev.because.symbolic.game.Move;
import dev.because.symbolic.game.Position;
import java.util.HashMap;
import java.util.Map;

/** A position to learn from, and who says what is right. */
public sealed interface Lesson {
    /** The number of the game in which it came up. */
    long game();

    /** What the network should say. */
    Example example(Targets targets);

    /** An engine has rated its best moves. */
    record Rated(LabelledPosition label) implements Lesson {
        @Override
        public long game() {
            return label.game();
        }

        @Override
        public Example example(Targets targets) {
            double[] wanted = targets.policy(label.moves());
            Map<Move, Double> policy = new HashMap<>();
            for (int i = 0; i < wanted.length; i++) {
                policy.merge(label.moves().get(i).move(), wanted[i], Double::sum);
            }
            return Example.of(
                    label.position(), policy, targets.value(label.best().evaluation()));
        }
    }

    /**
     * The network itself has searched, and the game went on to its end.
     *
     * @param policy the share of the search's visits that each move had; together 1
     * @param expectation the mean of what the search expected and how the game ended, for the side to move, from −1 to 1
     */
    record Played(long game, Position position, Map<Move, Double> policy, double expectation) implements Lesson {
        public Played {
            policy = Map.copyOf(policy);
        }

        @Override
        public Example example(Targets targets) {
            return Example.of(position, policy, targets.outcomes(expectation));
        }
    }
}
