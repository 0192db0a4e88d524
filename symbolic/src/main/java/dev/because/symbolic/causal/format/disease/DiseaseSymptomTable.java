package dev.because.symbolic.causal.format.disease;

import dev.because.symbolic.causal.BayesianNetwork;
import dev.because.symbolic.causal.NoisyMax;
import dev.because.symbolic.causal.format.source.Declaration;
import dev.because.symbolic.causal.format.source.Draft;
import dev.because.symbolic.causal.format.source.ModelSource;
import dev.because.symbolic.causal.format.source.Place;
import dev.because.symbolic.causal.format.source.TableDraft;
import dev.because.symbolic.logic.BadInputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Diseases with the number of patients who had them, and their symptoms in order of strength, as Columbia University published
 * them (Wang, Chused, Elhadad, Friedman and Markatou, AMIA 2008). The table becomes a noisy-OR model once it is said what it
 * leaves open; the model says so itself.
 *
 * @param name of the file
 * @param diseases in the table's order, each once
 */
public record DiseaseSymptomTable(String name, List<Disease> diseases) {
    private static final List<String> NO_AND_YES = List.of("no", "yes");

    public DiseaseSymptomTable {
        diseases = List.copyOf(diseases);
    }

    /** The table of a file, xlsx or csv. @throws BadInputException with the row, if it is none */
    public static DiseaseSymptomTable read(Path file) {
        return read(ModelSource.open(file));
    }

    /** The table of a source, xlsx or csv. @throws BadInputException with the row, if it is none */
    public static DiseaseSymptomTable read(ModelSource source) {
        return new DiseaseSymptomTable(source.name(), new DiseaseLists(source.name()).read(TableRows.of(source)));
    }

    /** The model with the usual assumptions. @throws BadInputException if a disease had more patients than there were */
    public BayesianNetwork network() {
        return network(Assumptions.USUAL);
    }

    /**
     * A noisy-OR model: each disease by its own, as if none made another likelier, each symptom by the diseases that list it. Diseases come first, in the
     * table's order, then symptoms in the order of their first mention; all of them are {@code no} or {@code yes}.
     *
     * @throws BadInputException if a disease had more patients than there were
     */
    public BayesianNetwork network(Assumptions assumptions) {
        Place place = new Place(name, 1);
        Draft draft = new Draft(name);
        for (Disease disease : diseases) {
            if (disease.count() > assumptions.cases()) {
                throw new BadInputException(
                        name + ", " + disease.name(),
                        disease.count() + " patients",
                        "at most " + assumptions.cases() + ", as many as are assumed in all");
            }
            double prior = (double) disease.count() / assumptions.cases();
            Declaration variable = draft.declare(disease.name(), NO_AND_YES, place);
            TableDraft table = draft.table(variable, List.of(), place);
            table.row(new int[0], new double[] {1 - prior, prior}, place);
            draft.define(table, place);
        }
        strengths(assumptions.profile()).forEach((symptom, byDisease) -> {
            Declaration variable = draft.declare(symptom, NO_AND_YES, place);
            draft.define(
                    variable,
                    draft.parents(variable, List.copyOf(byDisease.keySet()), place),
                    new NoisyMax(
                            byDisease.values().stream()
                                    .map(strength -> new double[][] {{1, 0}, {1 - strength, strength}})
                                    .toArray(double[][][]::new),
                            new double[] {1 - assumptions.leak(), assumptions.leak()}),
                    place);
        });
        return draft.network(ModelSource.plainName(name), Optional.of(assumptions.words()));
    }

    /** For each symptom the diseases that list it, with the assumed strengths. */
    private Map<String, Map<String, Double>> strengths(Profile profile) {
        Map<String, Map<String, Double>> strengths = new LinkedHashMap<>();
        for (Disease disease : diseases) {
            List<String> symptoms = disease.symptoms();
            for (int i = 0; i < symptoms.size(); i++) {
                strengths
                        .computeIfAbsent(symptoms.get(i), symptom -> new LinkedHashMap<>())
                        .put(disease.name(), profile.strength(i, symptoms.size()));
            }
        }
        return strengths;
    }

    /** All symptoms, in the order of their first mention. */
    public List<String> symptoms() {
        return new ArrayList<>(strengths(Profile.FLAT).keySet());
    }
}
