package dev.because.explain.answer;

import dev.because.explain.evidence.PictureEvidence;
import dev.because.explain.evidence.Raster;

/**
 * Why a network calls a picture so, with what pictures are drawn from.
 *
 * @param answered the explanation and its English
 * @param evidence what was measured
 * @param seen the picture as the network saw it
 */
public record PictureAnswer(Answered answered, PictureEvidence evidence, Raster seen) {}
