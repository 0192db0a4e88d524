package dev.because.explain.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is said of the channels of one layer and of pictures that were shown to the network. A channel's
 * <em>activation</em> by a picture is its greatest value over all places. The pictures are divided into two halves: in the
 * one, names are sought ({@link #NAMING}), in the other they are confirmed ({@link #HELD_OUT}).
 */
public sealed interface NeuronFact extends Fact {
    /** The half in which names are sought. */
    String NAMING = "naming";
    /** The half in which they are confirmed. */
    String HELD_OUT = "held out";
    /** Both halves together. */
    String ALL = "all";

    /** What was looked at: a layer and pictures, how many there are in each half, and how many concepts can be tested. */
    record LayerSurvey(String layer, int channels, int pictures, int naming, int heldOut, int skipped, int concepts)
            implements NeuronFact {}

    /** The least and the greatest activation of a channel by any picture. */
    record ChannelRange(int channel, @Unit("activation") double least, @Unit("activation") double greatest)
            implements NeuronFact {}

    /**
     * The pictures that stimulate a channel most, the strongest first. In a half, a picture that ties with the first that
     * is left out is left out too.
     */
    record StrongestPictures(int channel, String among, int count, List<String> pictures) implements NeuronFact {
        public StrongestPictures {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * Of all concepts that were tried, the one that chance explains worst among a channel's strongest pictures of the half
     * in which names are sought, or one below it that nine tenths of those pictures show and that would stand by itself. {@code lift} is its share of these divided by its share of the half, between
     * {@code leastLift} and {@code greatestLift} (95%); {@code chance} is the probability of as many or more by chance,
     * and {@code corrected} that times the number tried.
     */
    record SharedConcept(
            int channel,
            String concept,
            String id,
            String sort,
            int shown,
            int of,
            int holders,
            int pictures,
            @Unit("times") double lift,
            @Unit("times") double leastLift,
            @Unit("times") double greatestLift,
            @Unit("probability") double chance,
            int tried,
            @Unit("probability") double corrected)
            implements NeuronFact {
        /** A {@code sort}: the label itself of each picture that shows it. */
        public static final String LABEL = "label";
        /** A {@code sort}: a more general noun of some of them. */
        public static final String KIND = "kind";
    }

    /** The same concept among the channel's strongest pictures of the other half, where no other is tried. */
    record ConceptHeldOut(
            int channel,
            String id,
            int shown,
            int of,
            int holders,
            int pictures,
            @Unit("times") double lift,
            @Unit("times") double leastLift,
            @Unit("times") double greatestLift,
            @Unit("probability") double chance)
            implements NeuronFact {}

    /** The layer that is computed from the surveyed one, by whose activations groups of pictures are sought. */
    record FollowingLayer(String layer, String next) implements NeuronFact {}

    /**
     * A channel whose strongest pictures, of the half in which names are sought, fall into several groups by what the
     * following layer makes of the places that stimulate the channel. {@code silhouette} is the mean of the groups' points,
     * and {@code chance} how often one blob, as wide in each direction, divides as well.
     */
    record DividedChannel(
            int channel, int groups, @Unit("silhouette") double silhouette, @Unit("probability") double chance)
            implements NeuronFact {}

    /** The pictures of one group, and those held out that are nearest to it; groups count from 0 within their channel. */
    record StimulusGroup(int channel, int group, List<String> pictures, List<String> heldOut) implements NeuronFact {
        public StimulusGroup {
            pictures = List.copyOf(pictures);
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * What {@link SharedConcept} is for a channel, for one of its groups: {@code tried} counts the concepts once for each
     * group. {@code elsewhere} of the {@code others}, which are in the channel's other groups, show it too; {@code apart} is
     * the probability that this group would by chance have as many of all those that show it; {@code overall} is the
     * probability, corrected, of as many in all groups together, since the following layer gathers pictures of one kind
     * even where the channel answers to them no more than to others.
     */
    record GroupConcept(
            int channel,
            int group,
            String concept,
            String id,
            String sort,
            int shown,
            int of,
            int holders,
            int pictures,
            @Unit("times") double lift,
            @Unit("times") double leastLift,
            @Unit("times") double greatestLift,
            @Unit("probability") double chance,
            int tried,
            @Unit("probability") double corrected,
            int elsewhere,
            int others,
            @Unit("probability") double apart,
            @Unit("probability") double overall)
            implements NeuronFact {}

    /**
     * The same concept among the pictures held out that are nearest to the group, where no other is tried; {@code overall}
     * is the probability of as many among all the channel's strongest pictures that were held out.
     */
    record GroupHeldOut(
            int channel,
            int group,
            String id,
            int shown,
            int of,
            int holders,
            int pictures,
            @Unit("probability") double chance,
            @Unit("probability") double overall)
            implements NeuronFact {}

    /** The concepts that some conclusions speak of, one for each channel or several, by channel. */
    static List<String> concepts(Collection<?> conclusions) {
        return inOrder(conclusions)
                .flatMap(conclusion -> conclusion.values().get("kinds") instanceof List<?> kinds
                        ? kinds.stream().map(String::valueOf)
                        : Stream.of(String.valueOf(conclusion.values().get("concept"))))
                .toList();
    }

    /** The different concepts that some conclusions speak of, in alphabetical order. */
    static List<String> kinds(Collection<?> conclusions) {
        return concepts(conclusions).stream().distinct().sorted().toList();
    }

    /** The conclusion that chance explains worst; of equals that of the first channel. */
    static Conclusion clearest(Collection<?> conclusions) {
        return inOrder(conclusions)
                .min(Comparator.comparingDouble(NeuronFact::chance))
                .orElseThrow();
    }

    private static double chance(Conclusion conclusion) {
        return conclusion.values().get("chance") instanceof Quantity chance ? chance.value() : 1;
    }

    private static Stream<Conclusion> inOrder(Collection<?> conclusions) {
        return conclusions.stream()
                .map(Conclusion.class::cast)
                .sorted(Comparator.comparing(NeuronFact::channel).thenComparing(Object::toString));
    }

    private static int channel(Conclusion conclusion) {
        return conclusion.values().get("channel") instanceof Integer channel ? channel : Integer.MAX_VALUE;
    }
}
