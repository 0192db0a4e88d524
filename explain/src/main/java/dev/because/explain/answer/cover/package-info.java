/** What a network makes of a picture for each place of a cover: {@link dev.because.explain.answer.cover.CoverPicture}. */
@NullMarked
package dev.because.explain.answer.cover;

import org.jspecify.annotations.NullMarked;
