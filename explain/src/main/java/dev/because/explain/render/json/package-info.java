/**
 * Explanations as JSON, whole and exact: what {@code --json} writes and {@code because check} reads.
 *
 * <pre>{@code
 * String json = ExplanationWriter.write(explanation, Sentences.of(explanation, phrasebook, false));
 * ExplanationFile again = ExplanationReader.read("z.json", json.getBytes(UTF_8));
 * assert again.explanation().equals(explanation);
 * }</pre>
 *
 * <p>The format is described by the resource {@code dev/because/explain/render/explanation.schema.json} (JSON Schema,
 * draft 2020-12), which a test derives again from the records. Kinds of claims and certificates are the records of two
 * sealed families, written and read by their components: a new question brings its own kinds and changes nothing here.
 */
@NullMarked
package dev.because.explain.render.json;

import org.jspecify.annotations.NullMarked;
