package dev.because.scenarios.bench;

/**
 * How fast one network answers what occlusion asks, in both ways.
 *
 * @param model the network
 * @param windows windows a picture
 * @param sampled how many of them the whole network was run anew for
 * @param whole windows a second where the whole network is run anew for each, the median over all rounds
 * @param incremental windows a second as occlusion goes about it, the median over all rounds
 * @param first windows a second in the very first call, with all preparation
 * @param ratio incremental over whole in the same round, the median over all rounds
 * @param difference the greatest difference between scores of both ways, over the greatest score
 */
public record OcclusionRow(
        String model,
        int windows,
        int sampled,
        double whole,
        double incremental,
        double first,
        double ratio,
        double difference) {}
