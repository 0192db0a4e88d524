/** Why a network calls a picture so: {@link dev.because.explain.answer.picture.ExplainPicture}. */
@NullMarked
package dev.because.explain.answer.picture;

import org.jspecify.annotations.NullMarked;
