package dev.because.symbolic.causal.format.disease;

import dev.because.symbolic.causal.format.source.Numbers;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.logic.BadInputException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers rows into diseases. A row without a disease goes on with the one above; a disease that is named again, which it is
 * where a program has filled the blanks, goes on with itself. What has the same code is the same; the name that it gets is its
 * words, with the code where another has the same words.
 */
final class DiseaseLists {
    private static final Pattern COUNT = Pattern.compile("0*([1-9]\\d{0,11})(?:\\.0*)?");

    private record Entry(Concept disease, long count, Set<String> symptoms) {}

    private final String file;
    private final Map<String, Entry> diseases = new LinkedHashMap<>();
    private final Map<String, Concept> symptoms = new LinkedHashMap<>();

    DiseaseLists(String file) {
        this.file = file;
    }

    /** @throws BadInputException with the row, if a disease has no count, two counts or no symptom */
    List<Disease> read(List<TableRow> rows) {
        String current = "";
        boolean first = true;
        for (TableRow row : rows) {
            boolean header =
                    first && !row.isEmpty() && !COUNT.matcher(row.count()).matches();
            first &= row.isEmpty();
            if (header && !row.count().isEmpty() || row.isEmpty()) {
                continue;
            }
            if (!row.disease().isEmpty()) {
                current = disease(row, current);
            } else if (current.isEmpty()) {
                throw row.place().refusal("no disease", "a disease in the first row");
            } else if (!row.count().isEmpty()) {
                throw row.place().refusal("a count without a disease", "both or none");
            }
            if (!row.symptom().isEmpty()) {
                Concept symptom = Concept.symptom(row.symptom());
                symptoms.putIfAbsent(symptom.code(), symptom);
                diseases.get(current).symptoms.add(symptom.code());
            }
        }
        if (diseases.isEmpty()) {
            throw new BadInputException(file, "no disease", "three columns: disease, count, symptom");
        }
        return named();
    }

    private String disease(TableRow row, String current) {
        Concept disease = Concept.disease(row.disease());
        Entry before = diseases.get(disease.code());
        if (before != null && row.count().isEmpty() && disease.code().equals(current)) {
            return current;
        }
        long count = count(row.count(), row.place());
        if (before != null && before.count != count) {
            throw row.place()
                    .refusal(
                            Numbers.shortened(disease.words()) + " with " + count + " patients",
                            before.count + ", as it had before");
        }
        diseases.putIfAbsent(disease.code(), new Entry(disease, count, new LinkedHashSet<>()));
        return disease.code();
    }

    private static long count(String text, Place place) {
        var matcher = COUNT.matcher(text);
        if (!matcher.matches()) {
            throw place.refusal(
                    text.isEmpty() ? "no count" : "the count " + Numbers.shortened(text), "how many patients had it");
        }
        return Long.parseLong(matcher.group(1));
    }

    private List<Disease> named() {
        Set<String> taken = new HashSet<>();
        Map<String, String> diseaseNames =
                names(diseases.values().stream().map(Entry::disease).toList(), taken);
        Map<String, String> symptomNames = names(List.copyOf(symptoms.values()), taken);
        List<Disease> named = new ArrayList<>();
        for (Entry entry : diseases.values()) {
            String name = diseaseNames.get(entry.disease.code());
            if (entry.symptoms.isEmpty()) {
                throw new BadInputException(file + ", " + Numbers.shortened(name), "no symptom", "at least one");
            }
            named.add(new Disease(
                    name,
                    entry.count,
                    entry.symptoms.stream().map(symptomNames::get).toList()));
        }
        return named;
    }

    /**
     * A name for each code, unlike all others. What is a disease and a symptom at once is two variables, and the second is called
     * a symptom.
     */
    private Map<String, String> names(List<Concept> concepts, Set<String> taken) {
        Map<String, Integer> uses = new HashMap<>();
        concepts.forEach(concept -> uses.merge(concept.words(), 1, Integer::sum));
        Map<String, String> names = new HashMap<>();
        for (Concept concept : concepts) {
            boolean alone = uses.get(concept.words()) == 1 || concept.code().equals(concept.words());
            String name = alone ? concept.words() : concept.words() + " (" + concept.code() + ")";
            String free = taken.contains(name) ? name + " as a symptom" : name;
            if (!taken.add(free)) {
                throw new BadInputException(file, Numbers.shortened(free) + " twice", "a name for each of the two");
            }
            names.put(concept.code(), free);
        }
        return names;
    }
}
