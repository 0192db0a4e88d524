package dev.because.symbolic.rules.lint.scene;

import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;

/**
 * Cases of a scene.
 *
 * @param found the facts to be given in each, of conclusions only where nothing draws them
 * @param complete whether nothing was left untried, so that there is no case where none was found
 */
public record Cases(List<List<Fact>> found, boolean complete) {
    public Cases {
        found = List.copyOf(found);
    }

    /** Whether it is certain that there is none. */
    public boolean isImpossible() {
        return found.isEmpty() && complete;
    }
}
