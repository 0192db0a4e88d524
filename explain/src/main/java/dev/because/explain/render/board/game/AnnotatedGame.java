package dev.because.explain.render.board.game;

import dev.because.symbolic.game.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A game, and what there is to say about its moves.
 *
 * @param tags as in PGN: {@code White}, {@code Black}, {@code Event}, {@code Result}, …
 * @param notes what is said about the game as a whole, such as by which engine it was judged
 * @param moves all of them in their order
 */
public record AnnotatedGame(Map<String, String> tags, List<String> notes, List<AnnotatedMove> moves) {
    public AnnotatedGame {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        notes = List.copyOf(notes);
        moves = List.copyOf(moves);
    }

    /** {@code Paul Morphy – Duke Karl}. */
    String players() {
        return player(Side.WHITE) + " – " + player(Side.BLACK);
    }

    private String player(Side side) {
        return named(side).orElse(side.title());
    }

    /** Who plays that side. */
    Optional<String> named(Side side) {
        return tag(side.title());
    }

    /** {@code 1–0}, {@code ½–½}; nothing where the result is not known. */
    String result() {
        return tag("Result")
                .filter(result -> !result.equals("*"))
                .map(result -> result.replace("1/2", "½").replace('-', '–'))
                .orElse("");
    }

    /** Where and when it was played, as far as that is known. */
    List<String> circumstances() {
        List<String> known = new ArrayList<>();
        tag("Event").ifPresent(known::add);
        tag("Site").filter(site -> !tag("Event").orElse("").contains(site)).ifPresent(known::add);
        tag("Date")
                .map(date -> date.replaceAll("\\.\\?+", "").replace('.', '-'))
                .ifPresent(known::add);
        tag("Round").map(round -> "round " + round).ifPresent(known::add);
        tag("ECO").ifPresent(known::add);
        return known;
    }

    private Optional<String> tag(String name) {
        return Optional.ofNullable(tags.get(name))
                .map(String::strip)
                .filter(value -> !value.isEmpty() && !value.matches("[?.-]+"));
    }
}
