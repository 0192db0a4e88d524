package dev.because.explain.answer.concept;

import dev.because.explain.source.NamedModel;
import dev.because.neural.activation.pass.PassListener;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.attribution.concept.ConceptTest;
import dev.because.neural.attribution.concept.Tcav;
import dev.because.neural.network.BadInputException;
import dev.because.neural.network.ClassScore;
import dev.because.neural.network.Layer;
import dev.because.neural.network.ModelCard;
import dev.because.neural.network.Network;
import dev.because.neural.network.TargetGrammar;
import dev.because.neural.network.Tensor;
import java.nio.file.Path;
import java.util.AbstractList;
import java.util.Collections;

/**
 * Says how much a class depends on a concept that is shown by examples ({@link Tcav}).
 *
 * <p>The random sets have no picture in common with each other or with the examples, and are as large as the set of
 * examples: only then is the concept one more such set if it means nothing, and p exact. So where there are fewer random
 * pictures than sets times examples, as many examples as a set has pictures are drawn.
 */
public final class TestConcept {
    /** Fewer pictures span too little of a layer for a direction to mean anything. */
    private static final int FEWEST_EXAMPLES = 5;
    /** More tell little more, and take the time of their square. */
    private static final int MOST_EXAMPLES = 100;

    private static final int FEWEST_PICTURES = 2;

    /**
     * Tests the concept.
     *
     * @param relativeTo the folder from which relative paths count
     * @param threads how many pieces of a batch are computed side by side; changes no number
     * @param listener hears of each picture that was read, twice of those that are used, and of each that cannot be
     * @throws BadInputException if something cannot be used: no such layer or class, too few pictures, or the same one
     *     among the examples and the others
     */
    public ConceptAnswer test(ConceptQuestion question, Path relativeTo, int threads, PassListener listener) {
        PictureSource examples = DrawnPictures.list(question.examples(), relativeTo);
        PictureSource others = DrawnPictures.list(question.random(), relativeTo);
        PictureSource shown = DrawnPictures.list(question.pictures(), relativeTo);
        try (Network network =
                NamedModel.open(question.model(), relativeTo, threads).network()) {
            Layer layer = network.layer(question.layer());
            ClassScore target = TargetGrammar.classScore("--class", question.ofClass(), network);
            DrawnPictures concept = DrawnPictures.of(examples, MOST_EXAMPLES, question.seed(), listener);
            require("--examples", concept, FEWEST_EXAMPLES);
            int wanted = concept.count() * question.sets();
            DrawnPictures pool = DrawnPictures.of(others, wanted, question.seed(), listener);
            pool.requireOthersThan(concept);
            int size = pool.count() / question.sets();
            if (size < FEWEST_EXAMPLES) {
                throw new BadInputException(
                        "--random " + others.name(),
                        pool.count() + " readable pictures",
                        "at least " + FEWEST_EXAMPLES * question.sets() + ", " + FEWEST_EXAMPLES + " for each of "
                                + question.sets() + " sets");
            }
            DrawnPictures pictures = DrawnPictures.of(shown, Integer.MAX_VALUE, question.seed(), listener);
            require("--pictures", pictures, FEWEST_PICTURES);
            ModelCard.Input card = network.card().input();
            ConceptTest test = new Tcav(layer)
                    .test(
                            network,
                            concept.inputs(0, size, card, listener),
                            new RandomSets(pool, size, question.sets(), card, listener),
                            pictures.inputs(0, pictures.count(), card, listener),
                            Collections.nCopies(pictures.count(), target));
            return new ConceptAnswer(
                    ConceptAnswer.named(question.examples()),
                    network.labels().shortName(target.index()),
                    test,
                    pictures.count(),
                    examples.paths().size(),
                    size);
        }
    }

    private static void require(String option, DrawnPictures pictures, int fewest) {
        if (pictures.count() < fewest) {
            int count = pictures.count();
            throw new BadInputException(
                    option + " " + pictures.source().name(),
                    count + (count == 1 ? " readable picture" : " readable pictures"),
                    "at least " + fewest);
        }
    }

    /** The random sets, each read when it is asked for. */
    private static final class RandomSets extends AbstractList<Tensor> {
        private final DrawnPictures pool;
        private final int each;
        private final int sets;
        private final ModelCard.Input card;
        private final PassListener listener;

        RandomSets(DrawnPictures pool, int each, int sets, ModelCard.Input card, PassListener listener) {
            this.pool = pool;
            this.each = each;
            this.sets = sets;
            this.card = card;
            this.listener = listener;
        }

        @Override
        public Tensor get(int index) {
            return pool.inputs(index * each, (index + 1) * each, card, listener);
        }

        @Override
        public int size() {
            return sets;
        }
    }
}
