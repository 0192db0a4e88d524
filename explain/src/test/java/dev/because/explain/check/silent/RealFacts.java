package dev.because.explain.check.silent;

import dev.because.explain.answer.Answerer;
import dev.because.explain.facts.Fact;
import dev.because.explain.justification.Question;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** The facts of real explanations, for each rule base those of its verb. */
final class RealFacts {
    private static final Map<String, Object> POSITION =
            Map.of("engine", "alphabeta", "limit", "nodes 500", "others", 2);

    private static final String SHARED =
            """
            .i 4
            .o 2
            0001 11
            0010 1-
            0011 01
            0100 11
            0101 10
            0110 01
            1--0 11
            111- 10
            10-1 01
            .e
            """;

    private RealFacts() {}

    /** @param here a folder for what a question may need */
    static List<List<Fact>> of(String base, Path here) {
        return switch (base) {
            case "networks" ->
                answers(
                        "explain",
                        here,
                        List.of(Map.of("image", "digits/0042"), Map.of("image", "digits/0042", "against", "2")));
            case "neurons" ->
                answers("neurons", here, List.of(Map.of("model", "lenet5", "layer", "conv1/Relu", "data", "digits")));
            case "circuits" ->
                answers(
                        "circuit",
                        here,
                        List.of(
                                Map.of("neuron", "hidden/Relu[6]", "inputs", "conv2/Relu"),
                                Map.of("neuron", "class:7", "inputs", "hidden/Relu")));
            case "functions" -> answers("simplify", here, functions(here));
            case "diagnoses" -> answers("diagnose", here, diagnoses());
            case "moves" -> answers("move", here, moves());
            default -> throw new IllegalArgumentException("no facts for the rule base " + base);
        };
    }

    private static List<Map<String, Object>> functions(Path here) {
        Path shared = here.resolve("shared.pla");
        try {
            Files.writeString(shared, SHARED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                Map.of("vars", "A,B,C,D", "minterms", "6,8-14"),
                Map.of("vars", "A,B,C", "minterms", "1-6"),
                Map.of("vars", "A,B,C,D", "minterms", "0,2,5,7,8,13", "dontcare", "1,10,15"),
                Map.of("table", "AB' + AC' + AD' + BCD'"),
                Map.of("table", "AB' + AB'C + A'C + ABC + AB"),
                Map.of("table", "(A+B)(A+B+C)(B'+C)", "form", "pos", "vars", "C,B,A"),
                Map.of("vars", "A,B,C,D", "minterms", "6,8-14", "goal", "hazard-free"),
                Map.of("vars", "A,B", "minterms", "0-3"),
                Map.of("vars", "A,B,C", "minterms", "1-6", "form", "sop", "alternatives", "minimum", "most", 9),
                Map.of("vars", "A,B,C", "minterms", "1-6", "alternatives", "irredundant", "most", 3),
                Map.of("table", "shared.pla"),
                Map.of("table", "shared.pla", "phase", "auto"),
                Map.of("verify", "AB + AC", "against", "A(B+C)"),
                Map.of("verify", "AB + C", "against", "A(B+C)"));
    }

    private static List<Map<String, Object>> diagnoses() {
        return List.of(
                Map.of("model", "flu", "given", "x=yes,y=yes,z=yes"),
                Map.of("model", "flu-without-leaks", "given", "x=yes,y=yes,z=yes"),
                Map.of("model", "flu-without-leaks", "given", "x=no,y=no,z=yes,u=yes,flu=no"),
                Map.ofEntries(
                        Map.entry("model", "flu"),
                        Map.entry("given", "x=yes,y=yes,z=no,u~0.3:0.9"),
                        Map.entry("ask", "strep"),
                        Map.entry("against", "flu"),
                        Map.entry("without", "y,z"),
                        Map.entry("next", "yes")),
                Map.of("model", "asia", "given", "asia=yes,dysp=yes", "against", "bronc", "do", "smoke=no"),
                Map.of("model", "asia", "given", "dysp=yes", "ask", "lung", "do", "smoke=no", "hidden", "tub,either"));
    }

    private static List<Map<String, Object>> moves() {
        return List.of(
                position("2rr3k/pp3pp1/1nnqbN1p/3pN3/2pP4/2P3Q1/PPB4P/R4RK1 w - - 0 1", "instead", "Nxc6"),
                position("r3k2r/ppp2ppp/8/3q4/1N6/8/PPP2PPP/R2QK2R w KQkq - 0 1", "instead", "Qxd5"),
                position("rnb1kbnr/pppp1ppp/8/4p1q1/4P3/3P4/PPP2PPP/RNBQKBNR w KQkq - 1 3", "instead", "Nf3"),
                position("7k/5Q2/8/8/8/8/8/K7 w - - 0 1", "instead", "Qf8+"),
                position("4k3/8/8/3q4/8/2N5/8/4K2R w K - 0 1", "salience", "yes"));
    }

    private static Map<String, Object> position(String fen, String key, String value) {
        Map<String, Object> question = new HashMap<>(POSITION);
        question.put("position", fen);
        question.put(key, value);
        return question;
    }

    private static List<List<Fact>> answers(String verb, Path here, List<Map<String, Object>> questions) {
        Answerer answerer = ServiceLoader.load(Answerer.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(one -> one.verb().equals(verb))
                .findFirst()
                .orElseThrow();
        return questions.stream()
                .map(question -> answerer.answer(Question.of(verb, question), here).explanation().claims().stream()
                        .flatMap(claim -> claim.statement() instanceof Fact fact ? Stream.of(fact) : Stream.empty())
                        .toList())
                .toList();
    }
}
