package dev.because.explain.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.because.explain.facts.MoveFact.ChessEngine;
import dev.because.explain.facts.MoveFact.ChessPosition;
import dev.because.explain.facts.MoveFact.LineEnd;
import dev.because.explain.facts.MoveFact.MaterialCount;
import dev.because.explain.facts.MoveFact.MotifSeen;
import dev.because.explain.facts.MoveFact.MoveMade;
import dev.because.explain.facts.MoveFact.MoveOption;
import dev.because.explain.facts.MoveStep.Compared;
import dev.because.explain.facts.MoveStep.HeldAgainst;
import dev.because.explain.render.english.Part;
import dev.because.explain.source.Rulebook;
import dev.because.symbolic.rules.Firing;
import dev.because.symbolic.rules.RuleLint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules about choices of a chess move, beside the same written as plain conditions, on choices made up at random. */
class MoveRulesTest {
    private static final Rulebook RULEBOOK = Rulebook.moves();

    @Test
    void every_absence_is_stated() {
        assertEquals(List.of(), RuleLint.findings(RULEBOOK.rules()));
    }

    @Test
    void every_choice_has_one_answer_and_each_move_the_verdict_that_its_evaluation_gives() {
        for (int seed = 0; seed < 300; seed++) {
            List<Fact> facts = choice(new Random(seed));
            List<Firing> firings = RULEBOOK.rules().infer(facts).firings();
            List<String> answers = firings.stream()
                    .map(Firing::rule)
                    .filter(rule -> RULEBOOK.phrasebook()
                            .phrase(rule)
                            .filter(phrase -> phrase.part() == Part.ANSWER)
                            .isPresent())
                    .toList();
            assertEquals(1, answers.size(), seed + " " + facts + answers);
            List<MoveOption> options = all(MoveOption.class, facts);
            Map<Integer, String> verdicts = concluded(Compared.class, firings).stream()
                    .collect(Collectors.toMap(Compared::place, Compared::verdict));
            for (MoveOption other : options.subList(1, options.size())) {
                assertEquals(verdict(options.get(0), other), verdicts.get(other.place()), seed + " " + facts);
            }
            List<Integer> rivals = concluded(HeldAgainst.class, firings).stream()
                    .map(HeldAgainst::place)
                    .toList();
            assertEquals(rival(options, verdicts).stream().toList(), rivals, seed + " " + facts);
        }
    }

    @Test
    void nothing_is_said_to_lose_that_still_wins() {
        for (int seed = 0; seed < 300; seed++) {
            List<Fact> facts = choice(new Random(seed));
            List<MoveOption> options = all(MoveOption.class, facts);
            for (Firing firing : RULEBOOK.rules().infer(facts).firings()) {
                String sentence = RULEBOOK.phrasebook()
                        .phrase(firing.rule())
                        .map(phrase -> phrase.template()
                                .fill(((Conclusion) firing.concluded().get(0)).values()))
                        .orElse("");
                for (MoveOption option : options) {
                    assertFalse(
                            sentence.contains(option.move() + " loses") && option.evaluation() >= 150,
                            seed + " " + sentence);
                }
                assertFalse(sentence.contains("{"), sentence);
            }
        }
    }

    private static String verdict(MoveOption chosen, MoveOption other) {
        double gap = chosen.evaluation() - other.evaluation();
        if (chosen.mate() >= 0 && other.mate() < 0) {
            return "is mated";
        }
        if (gap < 50) {
            return "nearly as good";
        }
        if (other.evaluation() >= 150) {
            return "still wins";
        }
        if (chosen.evaluation() >= 150) {
            return other.evaluation() > -150 ? "throws away" : "loses";
        }
        if (chosen.evaluation() <= -150) {
            return "worse still";
        }
        return other.evaluation() <= -150 ? "loses" : "worse";
    }

    private static Optional<Integer> rival(List<MoveOption> options, Map<Integer, String> verdicts) {
        Integer best = null;
        int kind = 5;
        for (MoveOption option : options.subList(1, options.size())) {
            String verdict = verdicts.get(option.place());
            boolean behind = !verdict.equals("nearly as good");
            boolean loses = List.of("is mated", "loses", "throws away").contains(verdict);
            int own = behind && option.appealsAs("asked") ? 1 : loses ? 2 : behind ? 3 : 4;
            if (own < kind) {
                kind = own;
                best = option.place();
            }
        }
        return Optional.ofNullable(best);
    }

    /** A choice with up to four other moves; evaluations lie near the bounds, some are mates. */
    private static List<Fact> choice(Random random) {
        int others = random.nextInt(5);
        List<Fact> facts = new ArrayList<>();
        facts.add(new ChessPosition("position", random.nextBoolean() ? "White" : "Black", others + 1));
        facts.add(new ChessEngine("An engine", "1,000 nodes"));
        for (int place = 0; place <= others; place++) {
            int mate = random.nextInt(5) == 0 ? random.nextInt(7) - 3 : 0;
            double evaluation =
                    mate > 0 ? 10_000 : mate < 0 ? -10_000 : 50 * (random.nextInt(17) - 8) + random.nextInt(3) - 1;
            boolean over = mate == 0 && random.nextInt(6) == 0;
            List<String> appeals = random.nextInt(3) == 0 ? List.of("asked") : List.of("second best");
            String move = "N" + (char) ('a' + place) + "3";
            List<String> line = over ? List.of(move) : List.of(move, "e5", "Bb5", "a6");
            facts.add(new MoveOption(place, move, appeals, over ? "" : "e5", line, evaluation, mate));
            facts.add(new MoveMade(place, "knight", "b1", "c3", random.nextBoolean() ? "rook" : "", List.of()));
            int balance = over || mate != 0 ? 0 : random.nextInt(3) - 1;
            List<String> pawn = List.of("pawn");
            facts.add(new MaterialCount(
                    place, 2, balance > 0 ? pawn : List.of(), balance < 0 ? pawn : List.of(), List.of(), balance));
            if (!over && random.nextBoolean()) {
                List<String> targets = List.of("king on e1", "rook on a1");
                facts.add(new MotifSeen(
                        place, 1, 2, 4, random.nextBoolean() ? "White" : "Black", "e5", "fork", "pawn on e5", targets));
            }
            if (over) {
                facts.add(new LineEnd(place, 1, "stalemate"));
            }
        }
        for (String family : List.of("MoveOption", "MotifSeen", "LineEnd", "ChangedBoard")) {
            int count = (int) facts.stream()
                    .filter(fact -> Vocabulary.kind(fact).equals(family))
                    .count();
            facts.add(new Complete(family, count));
        }
        return facts;
    }

    private static <T> List<T> all(Class<T> kind, List<Fact> facts) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <T> List<T> concluded(Class<T> kind, List<Firing> firings) {
        List<T> found = new ArrayList<>();
        for (Firing firing : firings) {
            Object conclusion = firing.concluded().get(0);
            if (kind.isInstance(conclusion)) {
                found.add(kind.cast(conclusion));
            }
        }
        assertTrue(found.size() <= firings.size());
        return found;
    }
}
