package dev.because.neural.training;

import dev.because.neural.network.ModelCard;
import java.util.Locale;

/** The card of a network that we trained, as {@code MODEL.card.yaml} holds it. */
final class CardText {
    private CardText() {}

    static String of(ModelCard card) {
        ModelCard.Input input = card.input();
        ModelCard.Output output = card.output();
        return String.format(
                Locale.ROOT,
                "input: {name: %s, height: %d, width: %d, channels: %s, range: [%s, %s], crop: %s}\n"
                        + "output: {name: %s, softmax: %s, noun: %s}\n",
                input.name().orElseThrow(),
                input.height(),
                input.width(),
                input.channels(),
                number(input.low()),
                number(input.high()),
                input.crop().name().toLowerCase(Locale.ROOT),
                output.name().orElseThrow(),
                FrozenGraph.SOFTMAX,
                output.noun());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
