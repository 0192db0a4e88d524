package dev.because.explain.answer.cover;

import dev.because.explain.evidence.RegionGrid;
import dev.because.explain.facts.Quantity;
import dev.because.explain.render.english.Template;
import dev.because.neural.attribution.perturbation.OcclusionSheet;
import dev.because.neural.network.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts an occlusion sheet into words: which place lowers the class most, how often the answer changes, and the channel. */
final class CoverSentences {
    private static final Template LOWERS = sentence(
            "Covering {height} × {width} pixels in {region|the}, from row {row} and column {column} on, lowers the score of"
                    + " {label|a} most, from {from|percent} to {to|percent}; {answer}.");
    private static final Template LOWERS_NONE =
            sentence("No place of the cover lowers the score of {label|a}, which is {from|percent}; {answer}.");
    private static final Template STAYS = phrase("the answer stays {winner|a}");
    private static final Template WINS = phrase("{winner|a} wins then");
    private static final Template CHANGES = sentence(
            "Of {all|number} places, {count|number} {count|plural:changes/change} the answer ({share|percent}), which is"
                    + " {clean|a} without a cover: {others|and}.");
    private static final Template OTHER = phrase("{label|a} at {count|number}");
    private static final Template NO_CHANGE =
            sentence("At none of {all|number} places does the answer change: it is {clean|a} at all of them.");
    private static final Template CHANNEL = sentence(
            "In {layer}, channel {channel} answers most to this picture, with {total|number} in all; covering {region|the},"
                    + " from row {row} and column {column} on, takes most away, {share|percent}.");
    private static final Template CHANNEL_KEEPS = sentence(
            "In {layer}, channel {channel} answers most to this picture, with {total|number} in all, and no place of the"
                    + " cover takes anything away.");
    private static final int LISTED = 3;

    private CoverSentences() {}

    private static Template sentence(String text) {
        return Template.parse("occlusion sheet", text);
    }

    private static Template phrase(String text) {
        return Template.parse("occlusion sheet", text);
    }

    static List<String> of(CoveredPicture covered) {
        return List.of(lowest(covered), changes(covered), channel(covered));
    }

    private static String lowest(CoveredPicture covered) {
        OcclusionSheet sheet = covered.sheet();
        OcclusionSheet.Reading place = sheet.places().get(sheet.lowest());
        boolean lowers = place.score() < sheet.clean().score();
        OcclusionSheet.Reading said = lowers ? place : sheet.clean();
        boolean stays = said.winner() == sheet.clean().winner();
        Map<String, Object> values = where(covered, sheet.lowest());
        values.put("label", covered.label(sheet.classIndex()));
        values.put("from", share(sheet.clean().score()));
        values.put("to", share(place.score()));
        values.put("answer", small((stays ? STAYS : WINS).fill(Map.of("winner", covered.label(said.winner())))));
        return (lowers ? LOWERS : LOWERS_NONE).fill(values);
    }

    private static String changes(CoveredPicture covered) {
        OcclusionSheet sheet = covered.sheet();
        int all = sheet.places().size();
        String clean = covered.label(sheet.clean().winner());
        if (sheet.changes() == 0) {
            return NO_CHANGE.fill(Map.of("all", all, "clean", clean));
        }
        List<Winner> winners = Winner.instead(sheet);
        List<String> others = new ArrayList<>();
        winners.stream()
                .limit(LISTED)
                .forEach(winner -> others.add(
                        small(OTHER.fill(Map.of("label", covered.label(winner.index()), "count", winner.places())))));
        if (winners.size() > LISTED) {
            int left = winners.stream().skip(LISTED).mapToInt(Winner::places).sum();
            others.add("another class at " + left);
        }
        return CHANGES.fill(Map.of(
                "all", all,
                "count", sheet.changes(),
                "share", share(sheet.changes() / (double) all),
                "clean", clean,
                "others", others));
    }

    private static String channel(CoveredPicture covered) {
        OcclusionSheet sheet = covered.sheet();
        double clean = sheet.clean().activation();
        double least = sheet.places().get(sheet.weakest()).activation();
        Map<String, Object> values = where(covered, sheet.weakest());
        values.put("layer", sheet.layer().name());
        values.put("channel", sheet.channel());
        values.put("total", clean);
        values.put("share", share(clean == 0 ? 0 : (clean - least) / Math.abs(clean)));
        return (least < clean ? CHANNEL : CHANNEL_KEEPS).fill(values);
    }

    private static Map<String, Object> where(CoveredPicture covered, int place) {
        Window window = covered.sheet().windows().get(place);
        int row = window.top() + window.height() / 2;
        int column = window.left() + window.width() / 2;
        String region = RegionGrid.of(
                        covered.picture().rows(), covered.picture().columns())
                .stream()
                .filter(part -> part.contains(row, column))
                .findFirst()
                .orElseThrow()
                .name();
        return new TreeMap<>(Map.of(
                "region", region,
                "row", window.top(),
                "column", window.left(),
                "height", window.height(),
                "width", window.width()));
    }

    private static Quantity share(double value) {
        return new Quantity(value, "share");
    }

    /** A template's words within a sentence: without the capital that it gives to its first letter. */
    private static String small(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
