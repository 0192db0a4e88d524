/**
 * Cases in which rules hold, found by construction: a {@linkplain dev.because.symbolic.rules.lint.scene.Scene scene} is a set of facts of
 * which only so much is fixed as some rules ask for. What holds of all its cases follows from the rules alone; a case of it is what
 * messages show, after it was {@linkplain dev.because.symbolic.rules.lint.scene.Trial tried out}.
 *
 * <pre>{@code
 * Scene scene = new Scene(shapes);
 * scene.add(rule);
 * scene.cases(1); // facts by which the rule holds, or nothing if there are none
 * }</pre>
 */
@NullMarked
package dev.because.symbolic.rules.lint.scene;

import org.jspecify.annotations.NullMarked;
