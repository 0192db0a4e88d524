/**
 * Projections of an explanation: {@linkplain dev.because.explain.render.english English},
 * {@linkplain dev.because.explain.render.json JSON}, the {@linkplain dev.because.explain.render.html page} and its
 * {@linkplain dev.because.explain.render.picture pictures}, those of Boolean functions
 * {@linkplain dev.because.explain.render.logic drawn by the page itself} as are {@linkplain dev.because.explain.render.causal causal
 * graphs}, with common {@linkplain dev.because.explain.render.drawing drawing tools}. They say what the claims say and nothing else, and the same
 * explanation gives the same bytes.
 */
@NullMarked
package dev.because.explain.render;

import org.jspecify.annotations.NullMarked;
