package dev.because.explain.check.neuron;

import dev.because.explain.check.neuron.CountedConcepts.Counted;
import dev.because.explain.facts.NeuronFact.ChannelRange;
import dev.because.explain.facts.NeuronFact.ConceptHeldOut;
import dev.because.explain.facts.NeuronFact.GroupConcept;
import dev.because.explain.facts.NeuronFact.GroupHeldOut;
import dev.because.explain.facts.NeuronFact.LayerSurvey;
import dev.because.explain.facts.NeuronFact.SharedConcept;
import dev.because.explain.facts.NeuronFact.StrongestPictures;
import dev.because.neural.activation.stimulus.PictureSource;
import dev.because.neural.network.Layer;
import dev.because.neural.network.Network;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Computes the facts about the channels of one layer again. */
public final class LayerRecomputation {
    private static final double LEVEL = 0.05;

    private final Layer layer;
    private final SecondPass pass;
    private final CountedConcepts concepts;
    private final SecondRanking ranking;
    private final SecondGroups groups;
    private final ExactTest test = new ExactTest();
    private final Map<String, Integer> places = new HashMap<>();

    LayerRecomputation(Network network, Layer layer, SecondPass pass, PictureSource source) {
        this.layer = layer;
        this.pass = pass;
        this.concepts = new CountedConcepts(pass.pictures());
        this.ranking = new SecondRanking(pass, concepts);
        this.groups = concepts.tested().isEmpty()
                ? SecondGroups.none(network, layer)
                : SecondGroups.of(network, layer, pass, ranking, source);
        for (int i = 0; i < pass.pictures().used().size(); i++) {
            places.put(pass.pictures().used().get(i).path(), i);
        }
    }

    public String layer() {
        return layer.name();
    }

    public int channels() {
        return layer.channels();
    }

    public boolean hasConcepts() {
        return !concepts.tested().isEmpty();
    }

    public LayerSurvey survey() {
        return new LayerSurvey(
                layer.name(),
                layer.channels(),
                concepts.count(),
                concepts.inNaming(),
                concepts.count() - concepts.inNaming(),
                pass.pictures().skipped().size(),
                concepts.tested().size());
    }

    /** The range; where the channel is constant, or is claimed to be, nothing is forgiven. */
    public ChannelRange range(ChannelRange claimed) {
        double least = ranking.least(existing(claimed.channel()));
        double greatest = ranking.greatest(claimed.channel());
        if ((least == greatest) != (claimed.least() == claimed.greatest())) {
            throw new IllegalArgumentException("the channel " + (least == greatest ? "is constant" : "is not constant")
                    + ", at " + least + " to " + greatest);
        }
        return new ChannelRange(claimed.channel(), least, greatest);
    }

    public StrongestPictures strongest(StrongestPictures claimed) {
        existing(claimed.channel());
        return ranking.strongest(claimed);
    }

    /** The groups of each channel that falls into some. */
    public SecondGroups groups() {
        return groups;
    }

    /** @param strongest the channel's strongest pictures in the naming half */
    public SharedConcept shared(int channel, List<String> strongest) {
        Counted best = best(strongest, 1);
        int shown = shown(best, strongest);
        int holders = concepts.held(best.pictures());
        int pictures = concepts.inNaming();
        double chance = test.chance(shown, strongest.size(), holders, pictures);
        double base = (double) holders / pictures;
        return new SharedConcept(
                existing(channel),
                best.name(),
                best.id(),
                best.isLabel() ? SharedConcept.LABEL : SharedConcept.KIND,
                shown,
                strongest.size(),
                holders,
                pictures,
                shown / base / strongest.size(),
                test.least(shown, strongest.size()) / base,
                test.greatest(shown, strongest.size()) / base,
                chance,
                concepts.tested().size(),
                Math.min(1, chance * concepts.tested().size()));
    }

    /**
     * @param strongest the channel's strongest pictures in the naming half
     * @param others its strongest pictures in the other
     */
    public ConceptHeldOut heldOut(int channel, List<String> strongest, List<String> others) {
        Counted best = best(strongest, 1);
        int shown = shown(best, others);
        int holders = best.pictures().cardinality() - concepts.held(best.pictures());
        int pictures = concepts.count() - concepts.inNaming();
        double base = (double) holders / pictures;
        return new ConceptHeldOut(
                existing(channel),
                best.id(),
                shown,
                others.size(),
                holders,
                pictures,
                shown / base / others.size(),
                test.least(shown, others.size()) / base,
                test.greatest(shown, others.size()) / base,
                test.chance(shown, others.size(), holders, pictures));
    }

    /**
     * What {@link #shared} is for a channel, for a group.
     *
     * @param members the group's pictures
     * @param others those of the channel's other groups
     * @param groups how many groups there are
     */
    public GroupConcept shared(int channel, int group, List<String> members, List<String> others, int groups) {
        Counted best = best(members, groups);
        int shown = shown(best, members);
        int elsewhere = shown(best, others);
        int holders = concepts.held(best.pictures());
        int pictures = concepts.inNaming();
        double chance = test.chance(shown, members.size(), holders, pictures);
        double base = (double) holders / pictures;
        int tried = concepts.tested().size() * groups;
        return new GroupConcept(
                channel,
                group,
                best.name(),
                best.id(),
                best.isLabel() ? SharedConcept.LABEL : SharedConcept.KIND,
                shown,
                members.size(),
                holders,
                pictures,
                shown / base / members.size(),
                test.least(shown, members.size()) / base,
                test.greatest(shown, members.size()) / base,
                chance,
                tried,
                Math.min(1, chance * tried),
                elsewhere,
                others.size(),
                test.chance(shown, members.size(), shown + elsewhere, members.size() + others.size()),
                Math.min(1, tried * test.chance(shown + elsewhere, members.size() + others.size(), holders, pictures)));
    }

    /**
     * What {@link #heldOut} is for a channel, for a group.
     *
     * @param members the group's pictures in the naming half
     * @param others those in the other half that are nearest to it; there may be none
     * @param all those in the other half that are nearest to any group of the channel
     * @param groups how many groups there are
     */
    public GroupHeldOut heldOut(
            int channel, int group, List<String> members, List<String> others, List<String> all, int groups) {
        Counted best = best(members, groups);
        int shown = shown(best, others);
        int holders = best.pictures().cardinality() - concepts.held(best.pictures());
        int pictures = concepts.count() - concepts.inNaming();
        return new GroupHeldOut(
                channel,
                group,
                best.id(),
                shown,
                others.size(),
                holders,
                pictures,
                test.chance(shown, others.size(), holders, pictures),
                test.chance(shown(best, all), all.size(), holders, pictures));
    }

    private Counted best(List<String> strongest, int searches) {
        Comparator<Counted> byChance = Comparator.comparingDouble((Counted concept) -> chance(concept, strongest))
                .thenComparing(concept -> concepts.held(concept.pictures()))
                .thenComparing(Counted::id);
        Counted best = concepts.tested().stream().min(byChance).orElseThrow();
        Counted named = best;
        for (Counted concept : concepts.tested()) {
            if (isBelow(concept, best)
                    && shown(concept, strongest) >= 0.9 * shown(best, strongest)
                    && chance(concept, strongest) * concepts.tested().size() * searches <= LEVEL
                    && isRarer(concept, named, byChance)) {
                named = concept;
            }
        }
        return named;
    }

    private boolean isRarer(Counted concept, Counted other, Comparator<Counted> byChance) {
        int difference = concepts.held(concept.pictures()) - concepts.held(other.pictures());
        return difference < 0 || difference == 0 && byChance.compare(concept, other) < 0;
    }

    private static boolean isBelow(Counted concept, Counted other) {
        return concept.pictures().stream().allMatch(other.pictures()::get);
    }

    private double chance(Counted concept, List<String> strongest) {
        return test.chance(
                shown(concept, strongest), strongest.size(), concepts.held(concept.pictures()), concepts.inNaming());
    }

    private int shown(Counted concept, List<String> paths) {
        int shown = 0;
        for (String path : paths) {
            Integer place = places.get(path);
            if (place == null) {
                throw new IllegalArgumentException("there is no picture " + path);
            }
            shown += concept.pictures().get(place) ? 1 : 0;
        }
        return shown;
    }

    private int existing(int channel) {
        if (channel < 0 || channel >= layer.channels()) {
            throw new IllegalArgumentException("channel " + channel + ": expected 0 to " + (layer.channels() - 1));
        }
        return channel;
    }
}
