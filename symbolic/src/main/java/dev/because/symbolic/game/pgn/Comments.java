package dev.because.symbolic.game.pgn;

import java.util.List;

/** Comments as they are compared: where their lines break says nothing, and an empty one is none. */
final class Comments {
    private Comments() {}

    static List<String> tidy(List<String> comments) {
        return comments.stream()
                .map(comment -> comment.strip().replaceAll("\\s+", " "))
                .filter(comment -> !comment.isEmpty())
                .toList();
    }
}
