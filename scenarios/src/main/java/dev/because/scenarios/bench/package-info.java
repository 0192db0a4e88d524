/**
 * Benchmarks: how right a network is over a folder of photographs, and how fast the methods are beside their peers. Each
 * prints a table in which what is compared ran in one process.
 */
@NullMarked
package dev.because.scenarios.bench;

import org.jspecify.annotations.NullMarked;
