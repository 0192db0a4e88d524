package dev.because.symbolic.rules.why;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.because.symbolic.rules.expert.Comparison;
import dev.because.symbolic.rules.expert.Constraint;
import dev.because.symbolic.rules.expert.FactPattern;
import dev.because.symbolic.rules.expert.Place;
import dev.because.symbolic.rules.vocabulary.Fact;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LexiconTest {
    private static Lexicon among(Fact... facts) {
        return new Lexicon(Cases.WORDS, List.of(facts));
    }

    @Test
    void aFactIsCalledByWhatTellsItApart() {
        Fact fork = Cases.motif("Nf3", "fork", true);
        Fact pin = Cases.motif("Nf3", "pin", true);
        Fact link = Cases.link("flu=yes", "fever=yes");
        assertEquals("Nf3", among(fork).name(fork));
        assertEquals("the motif with move Nf3 and theme fork", among(fork, pin).name(fork));
        assertEquals(
                "fever=yes", among(link, Cases.link("flu=yes", "cough=yes")).name(link));
        assertEquals("the contradiction", among().full(Fact.of("Contradiction")));
        assertEquals("the link flu=yes", among(link).full(link));
        assertEquals(
                "the conclusion treat of flu=yes", among().full(Fact.of("treat").with("cause", "flu=yes")));
    }

    @Test
    void aNumberHasThreeDigitsUnlessMoreTellItApart() {
        assertEquals("0.123", Figures.number(0.12345));
        assertEquals("1235", Figures.number(1234.56));
        assertEquals("0.5", Figures.number(0.49996));
        assertEquals("0.49996", Figures.number(0.49996, 0.5));
        assertEquals("-3", Figures.number(-3));
    }

    @Test
    void aUnitIsSaidOnceAndInItsNumber() {
        assertEquals("1 centipawn", among().value("MoveOption", "evaluation", 1.0));
        assertEquals("35 centipawns", among().value("MoveOption", "evaluation", 35.0));
        assertEquals("0.82", among().value("Belief", "after", 0.82));
    }

    @Test
    void patternsSayWhatTheyAskFor() {
        Place place = new Place("", "");
        Clauses clauses = new Clauses(among());
        Constraint themes = new Constraint.OneOf("theme", false, List.of("fork", "pin"), place);
        assertEquals(
                "motif that is not fulfilled and whose theme is neither fork nor pin",
                clauses.described(new FactPattern(
                        "MotifSeen", List.of(Cases.is("fulfilled", Comparison.EQUAL, false), themes), Map.of())));
        Constraint centre = new Constraint.Contains("appeals", false, Cases.literal("centre"), place);
        assertEquals(
                "move other than Nf3 without centre among its appeals",
                clauses.described(new FactPattern(
                        "MoveOption", List.of(Cases.is("move", Comparison.UNEQUAL, "Nf3"), centre), Map.of())));
        assertEquals(
                "belief whose probability after the findings is more than its probability before the findings",
                clauses.described(new FactPattern(
                        "Belief",
                        List.of(new Constraint.Compare("after", Comparison.MORE, Cases.ref("p"), place)),
                        Map.of("p", "before"))));
        assertEquals("region drop", among().kind("RegionDrop"));
    }
}
