package dev.because.symbolic.rules.coverage;

import dev.because.symbolic.rules.expert.Place;

/**
 * Something that no case asked for.
 *
 * @param place where it was written
 * @param what what was never seen, in words: {@code rule "flu" never fired}
 */
public record Gap(Place place, String what) {
    @Override
    public String toString() {
        return place + ": " + what;
    }
}
