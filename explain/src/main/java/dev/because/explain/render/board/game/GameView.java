package dev.because.explain.render.board.game;

import java.util.List;

/** What the template of {@link GamePage} speaks of. */
record GameView(
        String players,
        List<Word> result,
        String style,
        List<Word> circumstances,
        List<Word> notes,
        List<Word> chart,
        List<Tally> tallies,
        List<Turn> turns,
        String heading,
        List<Moment> moments,
        List<Word> run,
        boolean sourced,
        List<File> sources) {
    /** A text, or a piece of markup where the template takes it so. */
    record Word(String text) {}

    /** How often a side erred. */
    record Tally(String side, List<Word> player, List<Count> counts) {}

    record Count(String style, String sign, int count, String noun) {}

    /** A row of the score sheet. */
    record Turn(int number, List<Half> halves) {}

    /** One move on the score sheet, or its empty place. */
    record Half(String san, List<Word> sign, String style, String evaluation, List<Word> anchor) {}

    record Moment(
            List<Word> run,
            String anchor,
            String move,
            List<Word> sign,
            String style,
            List<Word> verdict,
            List<Word> change,
            List<Word> sentences,
            List<Word> better,
            boolean illustrated,
            List<Word> board,
            List<Word> line) {}

    record File(String id, String path, String sha256) {}
}
