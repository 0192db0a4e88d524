package dev.because.explain.render.english;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plural of a noun, or of a phrase whose noun comes before "of", "with", "without", "in", "on" or "that": dogs, pieces of
 * furniture, insects or spiders. The classes of words follow D. M. Conway, <em>An algorithmic approach to English
 * pluralization</em> (1998).
 */
final class Plural {
    /** What follows the noun of a phrase and stays as it is. */
    private static final Pattern REST = Pattern.compile("(.+?)( (?:of|with|without|in|on|that|for)\\b.*)");

    private static final Pattern LINKS = Pattern.compile("(, | or | and )");

    /** Endings of words, longer ones first where one ends another. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("child", "children"),
            Map.entry("person", "people"),
            Map.entry("mouse", "mice"),
            Map.entry("louse", "lice"),
            Map.entry("goose", "geese"),
            Map.entry("tooth", "teeth"),
            Map.entry("foot", "feet"),
            Map.entry("ox", "oxen"),
            Map.entry("die", "dice"),
            Map.entry("fungus", "fungi"),
            Map.entry("cactus", "cacti"));

    private static final Set<String> UNCHANGED = Set.of(
            "means",
            "series",
            "species",
            "fish",
            "sheep",
            "deer",
            "bison",
            "swine",
            "moose",
            "salmon",
            "trout",
            "squid",
            "aircraft",
            "watercraft",
            "spacecraft",
            "hovercraft",
            "scissors",
            "binoculars",
            "trousers",
            "pants",
            "jeans",
            "shorts",
            "glasses",
            "sunglasses",
            "goggles",
            "headquarters");

    private static final Pattern MAN = Pattern.compile("(?:.*[a-z]wo|.*[^aeiou]|wo|.*e|)man");
    private static final Set<String> NOT_MEN = Set.of("human", "German", "Roman", "Norman", "Ottoman", "talisman");
    private static final Pattern F = Pattern.compile("(.*(?:wol|cal|hal|shel|lea|loa|thie|shea|el|sel))f");
    private static final Pattern FE = Pattern.compile("(.*(?:kni|wi|li))fe");
    private static final Pattern OES =
            Pattern.compile(".*(?:potato|tomato|hero|echo|mango|volcano|buffalo|mosquito|torpedo|tornado|cargo)");

    private Plural() {}

    static String of(String phrase) {
        Matcher rest = REST.matcher(phrase);
        if (rest.matches()) {
            return of(rest.group(1)) + rest.group(2);
        }
        Matcher link = LINKS.matcher(phrase);
        if (link.find()) {
            return of(phrase.substring(0, link.start())) + link.group() + of(phrase.substring(link.end()));
        }
        int cut = Math.max(phrase.lastIndexOf(' '), phrase.lastIndexOf('-')) + 1;
        return phrase.substring(0, cut) + word(phrase.substring(cut));
    }

    private static String word(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (UNCHANGED.contains(lower) || lower.endsWith("fish")) {
            return word;
        }
        if (IRREGULAR.containsKey(lower)) {
            String plural = IRREGULAR.get(lower);
            return word.charAt(0) + plural.substring(1);
        }
        if (MAN.matcher(lower).matches() && !NOT_MEN.contains(word)) {
            return word.substring(0, word.length() - 2) + "en";
        }
        for (Pattern ending : List.of(F, FE)) {
            Matcher matcher = ending.matcher(word);
            if (matcher.matches()) {
                return matcher.group(1) + "ves";
            }
        }
        if (lower.matches(".*[a-z]sis")) {
            return word.substring(0, word.length() - 2) + "es";
        }
        if (lower.matches(".*(?:s|x|z|ch|sh)") && !lower.matches(".*(?:stomach|monarch|eunuch|loch)")
                || OES.matcher(lower).matches()) {
            return word + "es";
        }
        return lower.matches(".*[^aeiou]y") ? word.substring(0, word.length() - 1) + "ies" : word + "s";
    }

    /** Each phrase's plural, once, with its number where there are several: dogs (9 channels), cats (2), birds. */
    static List<String> tally(List<String> phrases, String counted) {
        Map<String, Long> counts =
                phrases.stream().collect(Collectors.groupingBy(phrase -> phrase, TreeMap::new, Collectors.counting()));
        List<String> told = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> {
                    String number = entry.getValue() + (told.isEmpty() ? " " + of(counted) : "");
                    told.add(of(entry.getKey()) + (entry.getValue() > 1 ? " (" + number + ")" : ""));
                });
        return told;
    }
}
