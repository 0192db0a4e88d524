package dev.because.explain.answer.sheet;

import dev.because.neural.activation.stimulus.ChannelStimuli;
import dev.because.neural.activation.stimulus.PictureLabel;
import dev.because.neural.activation.stimulus.Stimuli;
import dev.because.neural.activation.stimulus.Stimulus;
import dev.because.neural.activation.stimulus.StimulusPicture;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/** What a pass found, in plain lines. */
public final class SurveySummary {
    private static final MathContext DIGITS = new MathContext(3);

    private SurveySummary() {}

    /** How much was looked at, what was skipped, and a line for each channel that is shown. */
    public static String of(ChannelSurvey survey, Stimuli stimuli, List<Integer> channels) {
        int skipped = stimuli.pictures().skipped().size();
        StringBuilder text = new StringBuilder(String.format(
                "%s has %d channels; here is what each answers to most of %d pictures in %s%s.%n",
                survey.layer().name(),
                stimuli.channels().size(),
                stimuli.pictures().used().size(),
                survey.pictures().name(),
                skipped == 0
                        ? ""
                        : " (" + skipped + (skipped == 1 ? " file" : " files") + " could not be read as pictures)"));
        channels.forEach(channel -> text.append(line(stimuli, stimuli.channels().get(channel))));
        return text.toString();
    }

    private static String line(Stimuli stimuli, ChannelStimuli channel) {
        if (channel.isConstant()) {
            return String.format(
                    "channel %d: the same of every picture, %s%n", channel.channel(), number(channel.least()));
        }
        return channel.strongest().stream()
                .map(stimulus -> shown(stimuli, stimulus))
                .collect(Collectors.joining(", ", "channel " + channel.channel() + ": ", System.lineSeparator()));
    }

    private static String shown(Stimuli stimuli, Stimulus stimulus) {
        StimulusPicture picture = stimuli.pictures().used().get(stimulus.picture());
        return picture.label().map(PictureLabel::text).orElse(picture.path()) + " " + number(stimulus.activation());
    }

    private static String number(double value) {
        return value == 0 ? "0" : new BigDecimal(value).round(DIGITS).toPlainString();
    }
}
