package dev.because.explain.player.training;

import dev.because.explain.player.training.tower.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Lessons, divided by games into those that are learnt from and those that are tested on, in batches. */
final class TrainingSet {
    private final ChessRecipe recipe;
    private final List<Lesson> learnt = new ArrayList<>();
    private final List<Lesson> tested = new ArrayList<>();
    private int[] order = {};
    private long orderOf = -1;

    TrainingSet(List<Lesson> lessons, ChessRecipe recipe) {
        this.recipe = recipe;
        for (Lesson lesson : lessons) {
            (lesson.game() % recipe.tested() == 0 ? tested : learnt).add(lesson);
        }
    }

    int learnt() {
        return learnt.size();
    }

    int tested() {
        return tested.size();
    }

    /** What a step learns from. Every position comes up once before any does again; the order is one of its own each time. */
    Batch batch(int step) {
        List<Lesson> lessons = new ArrayList<>(recipe.batch());
        for (int i = 0; i < recipe.batch(); i++) {
            long place = (long) step * recipe.batch() + i;
            lessons.add(learnt.get(order(place / learnt.size())[(int) (place % learnt.size())]));
        }
        return batch(lessons);
    }

    /** The positions that are tested on, at most so many, taken evenly. */
    List<Batch> tests(int most) {
        int count = Math.min(most, tested.size());
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < count; from += recipe.batch()) {
            List<Lesson> lessons = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + recipe.batch()); i++) {
                lessons.add(tested.get((int) ((long) i * tested.size() / count)));
            }
            batches.add(batch(lessons));
        }
        return batches;
    }

    private Batch batch(List<Lesson> lessons) {
        return Batch.of(
                lessons.stream().map(lesson -> lesson.example(recipe.targets())).toList());
    }

    /** The order of Fisher and Yates. */
    private int[] order(long epoch) {
        if (epoch != orderOf) {
            Random random = new Random(recipe.seed() * 1_000_003 + epoch + 1);
            order = new int[learnt.size()];
            for (int i = 0; i < order.length; i++) {
                int other = random.nextInt(i + 1);
                order[i] = order[other];
                order[other] = i;
            }
            orderOf = epoch;
        }
        return order;
    }
}
