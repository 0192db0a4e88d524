package dev.because.symbolic.rules.authoring.cell;

import dev.because.symbolic.rules.expert.Place;

/** A text, without blanks around it, and where it stands. */
public record Written(String text, Place place) {
    public Written {
        text = text.strip();
    }

    /** It cannot be read; what was found is the text. */
    public UnreadableException instead(String expected) {
        return new UnreadableException(place, text.isEmpty() ? "nothing" : text, expected);
    }
}
