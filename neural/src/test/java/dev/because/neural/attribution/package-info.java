/** Each method against closed forms and against loops that follow its definition word by word. */
@NullMarked
package dev.because.neural.attribution;

import org.jspecify.annotations.NullMarked;
