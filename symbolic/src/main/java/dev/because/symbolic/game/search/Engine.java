package dev.because.symbolic.game.search;

/** Something that thinks about chess positions. One question at a time; the same question gets the same answer where no time is measured. */
public interface Engine extends AutoCloseable {
    /** What it is called, for sentences: {@code Stockfish 15.1}, {@code the embedded player}. */
    String name();

    /**
     * Thinks.
     *
     * @throws dev.because.symbolic.logic.BadInputException if the engine fails, with its name and what it did
     */
    Analysis analyse(Question question);

    @Override
    void close();
}
