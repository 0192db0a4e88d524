package dev.because.explain.evidence;

import dev.because.neural.network.Layer;
import java.util.List;
import java.util.Optional;

/**
 * What was measured of the channels of a layer over many pictures. Pictures are named by their paths in the folder.
 *
 * @param layer the layer
 * @param pictures what the network was shown
 * @param next the layer by whose activations groups are sought; empty if none follows
 * @param channels one for each channel, in order
 */
public record NeuronEvidence(Layer layer, Pictures pictures, Optional<Layer> next, List<ChannelEvidence> channels)
        implements Evidence {
    public NeuronEvidence {
        channels = List.copyOf(channels);
    }

    /**
     * @param count how many pictures there are
     * @param naming how many of them names are sought in
     * @param heldOut how many names are confirmed on
     * @param skipped how many files could not be read as pictures
     * @param concepts how many concepts can be tested
     */
    public record Pictures(int count, int naming, int heldOut, int skipped, int concepts) {}

    /**
     * @param channel the channel, from 0
     * @param least the least of its activations, one a picture
     * @param greatest the greatest of them
     * @param strongest the pictures that stimulate it most
     * @param naming those of the half that names are sought in
     * @param heldOut those of the other half
     * @param best the concept that chance explains worst; empty if none was tested
     * @param division how the pictures of the half that names are sought in fall apart; empty if they do not
     */
    public record ChannelEvidence(
            int channel,
            double least,
            double greatest,
            List<String> strongest,
            List<String> naming,
            List<String> heldOut,
            Optional<ConceptEvidence> best,
            Optional<DivisionEvidence> division) {
        public ChannelEvidence {
            strongest = List.copyOf(strongest);
            naming = List.copyOf(naming);
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * @param silhouette the mean silhouette of the groups
     * @param chance how often one blob divides as well
     * @param groups the groups
     */
    public record DivisionEvidence(double silhouette, double chance, List<GroupEvidence> groups) {
        public DivisionEvidence {
            groups = List.copyOf(groups);
        }
    }

    /**
     * @param naming its pictures in the half that names are sought in
     * @param heldOut those of the other half that are nearest to it
     * @param best the concept that chance explains worst among its pictures
     * @param elsewhere how many pictures of the other groups show that
     * @param others how many pictures the other groups have
     * @param apart the chance of as many in this group rather than in the others
     * @param overall the concept's counts among all the channel's strongest pictures of either half
     */
    public record GroupEvidence(
            List<String> naming,
            List<String> heldOut,
            ConceptEvidence best,
            int elsewhere,
            int others,
            double apart,
            ConceptEvidence overall) {
        public GroupEvidence {
            naming = List.copyOf(naming);
            heldOut = List.copyOf(heldOut);
        }
    }

    /**
     * @param name one thing of the kind, in plain English
     * @param id its WordNet id, or the word itself
     * @param isLabel whether it is the label of each picture that shows it
     * @param tried how many concepts were tested
     * @param corrected the chance in the one half, corrected for that number
     * @param naming its counts in the half that names are sought in
     * @param heldOut its counts in the other half
     */
    public record ConceptEvidence(
            String name,
            String id,
            boolean isLabel,
            int tried,
            double corrected,
            ConceptCounts naming,
            ConceptCounts heldOut) {}

    /**
     * @param shown how many of the strongest pictures show it
     * @param of how many strongest pictures there are
     * @param holders how many of all pictures of the half show it
     * @param pictures how many pictures the half has
     * @param lift the one share divided by the other
     * @param leastLift the lower end of an exact interval of 95%
     * @param greatestLift its upper end
     * @param chance the probability of as many or more by chance
     */
    public record ConceptCounts(
            int shown,
            int of,
            int holders,
            int pictures,
            double lift,
            double leastLift,
            double greatestLift,
            double chance) {}
}
