package dev.because.explain.render.json;

import dev.because.explain.facts.Quantity;
import dev.because.explain.facts.Statement;
import dev.because.explain.facts.UnfitValueException;
import dev.because.explain.facts.Vocabulary;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Explanation;
import dev.because.explain.justification.Justification;
import dev.because.explain.justification.MalformedExplanationException;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Sentence;
import dev.because.explain.justification.Source;
import dev.because.explain.justification.certificate.Certificate;
import dev.because.explain.justification.certificate.Certificates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads an explanation that {@link ExplanationWriter} wrote, or that somebody changed since. It is strict: every field
 * must be known, be there, and be of its type. What the explanation says is not judged here; whether its parts hang
 * together is for {@link dev.because.explain.justification.ClaimGraph} to say.
 */
public final class ExplanationReader {
    private static final List<String> TOP =
            List.of("because", "question", "answer", "text", "sources", "claims", "justifications");

    private ExplanationReader() {}

    /**
     * Reads a file.
     *
     * @throws MalformedExplanationException if it cannot be read, or holds anything but an explanation of this version
     */
    public static ExplanationFile read(Path file) {
        if (Files.isDirectory(file)) { // each platform has words of its own for it
            throw new MalformedExplanationException(file.toString(), "", "a folder", "an explanation");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            if (Files.size(file) > JsonTree.MOST_BYTES) {
                throw new MalformedExplanationException(
                        file.toString(), "", Files.size(file) + " bytes", "at most " + JsonTree.MOST_BYTES);
            }
            return read(file.toString(), bytes);
        } catch (NoSuchFileException e) {
            throw new MalformedExplanationException(file.toString(), "", "no such file", "an explanation");
        } catch (AccessDeniedException e) {
            throw new MalformedExplanationException(file.toString(), "", "no permission to read", "a readable file");
        } catch (IOException e) {
            throw new MalformedExplanationException(
                    file.toString(), "", String.valueOf(e.getMessage()), "a readable file");
        }
    }

    /**
     * Reads bytes that are already here.
     *
     * @param name what to call them in messages
     * @throws MalformedExplanationException if they are anything but an explanation of this version
     */
    public static ExplanationFile read(String name, byte[] bytes) {
        try {
            return read(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static ExplanationFile read(String name, InputStream bytes) throws IOException {
        Field file = new Field(name, "", JsonTree.read(name, bytes));
        Field version = file.member("because");
        if (!version.text().equals(ExplanationWriter.VERSION)) {
            throw version.refused("version " + ExplanationWriter.VERSION);
        }
        file.only(TOP);
        Explanation explanation = new Explanation(
                question(file.member("question")),
                file.member("answer").text(),
                file.member("sources").list().stream()
                        .map(ExplanationReader::source)
                        .toList(),
                file.member("claims").list().stream()
                        .map(ExplanationReader::claim)
                        .toList(),
                file.member("justifications").list().stream()
                        .map(ExplanationReader::justification)
                        .toList());
        distinct(file.member("sources"));
        distinct(file.member("claims"));
        return new ExplanationFile(
                explanation,
                file.member("text").list().stream()
                        .map(ExplanationReader::sentence)
                        .toList());
    }

    private static Question question(Field field) {
        Map<String, Object> options = new LinkedHashMap<>(field.object());
        options.remove("verb");
        options.keySet().forEach(name -> scalar(field.member(name)));
        return Question.of(field.member("verb").text(), options);
    }

    private static void scalar(Field option) {
        Object value = option.value();
        if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
            throw option.refused("text, a number, true or false");
        }
    }

    private static Sentence sentence(Field field) {
        field.only(List.of("sentence", "claims"));
        return new Sentence(
                field.member("sentence").text(), field.member("claims").texts());
    }

    private static Source source(Field field) {
        field.only(List.of("id", "path", "sha256"));
        Field hash = field.member("sha256");
        if (!hash.text().matches("[0-9a-f]{64}")) {
            throw hash.refused("64 hexadecimal digits");
        }
        return new Source(field.member("id").text(), field.member("path").text(), hash.text());
    }

    private static Claim claim(Field field) {
        field.only(List.of("id", "kind", "values", "certificate"));
        return new Claim(
                field.member("id").text(),
                statement(field),
                field.optional("certificate").map(ExplanationReader::certificate));
    }

    private static Statement statement(Field claim) {
        Field values = claim.member("values");
        return member(claim.member("kind"), values, values.object().keySet(), Vocabulary::statement);
    }

    private static Certificate certificate(Field field) {
        Set<String> names = new HashSet<>(field.object().keySet());
        names.remove("kind");
        return member(field.member("kind"), field, names, Certificates.family()::member);
    }

    /** Makes a record of the named members of a field, and says where it does not fit. */
    private static <T> T member(
            Field kind, Field field, Set<String> names, BiFunction<String, Map<String, Object>, T> family) {
        Map<String, Object> values = new LinkedHashMap<>();
        field.object().keySet().stream()
                .filter(names::contains)
                .forEach(name -> values.put(name, value(field.member(name))));
        try {
            return family.apply(kind.text(), values);
        } catch (UnfitValueException e) {
            String path = e.field().equals("kind") ? kind.path() : field.below(e.field());
            throw new MalformedExplanationException(field.file(), path, e.found(), e.expected());
        }
    }

    private static Object value(Field field) {
        Object value = field.value();
        if (value instanceof Map) {
            field.only(List.of("value", "unit"));
            return new Quantity(
                    field.member("value").number(), field.member("unit").text());
        }
        if (value instanceof List) {
            return field.texts();
        }
        if (value instanceof String || value instanceof Integer || value instanceof Double) {
            return value;
        }
        throw field.refused("text, a number, a list of text, or a number with its unit");
    }

    private static Justification justification(Field field) {
        field.only(List.of("rule", "premises", "absent", "conclusion"));
        return new Justification(
                field.member("rule").text(),
                field.member("premises").texts(),
                field.member("absent").texts(),
                field.member("conclusion").text());
    }

    private static void distinct(Field list) {
        Set<String> seen = new HashSet<>();
        for (Field member : list.list()) {
            Field id = member.member("id");
            if (!seen.add(id.text())) {
                throw id.refused("an id that no other has");
            }
        }
    }
}
