/**
 * Causal models from files and to files.
 *
 * <pre>{@code
 * BayesianNetwork alarm = ModelReader.read(Path.of("alarm.bif.gz"));
 * BayesianNetwork flu = ShippedModels.read("flu");
 * BifWriter.write(flu, Path.of("flu.bif"));
 * }</pre>
 *
 * <p>Each format has a package: {@link dev.because.symbolic.causal.format.bif BIF},
 * {@link dev.because.symbolic.causal.format.xmlbif XMLBIF}, {@link dev.because.symbolic.causal.format.causes causes and effects
 * in YAML}, and {@link dev.because.symbolic.causal.format.disease tables of diseases and symptoms}, which are read only. What
 * all of them do with rounded numbers says {@link dev.because.symbolic.causal.format.source.Distribution}.
 */
@NullMarked
package dev.because.symbolic.causal.format;

import org.jspecify.annotations.NullMarked;
