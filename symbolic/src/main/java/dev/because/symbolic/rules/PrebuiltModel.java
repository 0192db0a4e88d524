package dev.because.symbolic.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.Model;

/**
 * Finds the class that the build made of a Drools package. Its name holds a number that changes with every build, so it
 * is looked up in the list that the build writes beside it.
 */
final class PrebuiltModel {
    private static final String VERSION = "Drools-Model-Version:";

    private PrebuiltModel() {}

    static Model find(String groupId, String artifactId, String packageName) {
        String list = list(groupId, artifactId);
        ClassLoader loader = PrebuiltModel.class.getClassLoader();
        List<String> classes = lines(list, loader);
        String name = classes.stream()
                .filter(candidate -> candidate.startsWith(packageName + ".Rules"))
                .filter(candidate -> candidate.lastIndexOf('.') == packageName.length())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "rule base " + packageName + ": not among the classes of " + list + ": " + classes));
        return load(name, loader);
    }

    /** All models of an artefact. */
    static List<Model> all(String list, ClassLoader loader) {
        return lines(list, loader).stream().map(name -> load(name, loader)).toList();
    }

    /** The list that the build writes for an artefact. */
    static String list(String groupId, String artifactId) {
        return "META-INF/kie/" + groupId + "/" + artifactId + "/drools-model";
    }

    private static Model load(String name, ClassLoader loader) {
        try {
            return (Model)
                    Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load the rule base " + name, e);
        }
    }

    private static List<String> lines(String list, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(list)) {
            if (in == null) {
                throw new IllegalArgumentException("no rule bases: " + list + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith(VERSION))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(list, e);
        }
    }
}
