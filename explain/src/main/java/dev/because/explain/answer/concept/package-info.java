/**
 * How much a class depends on a concept that a user shows by examples. The examples are one more set beside sets of random
 * pictures; what leads from the others to it in a layer is the concept's direction there (Kim et al. 2018,
 * arXiv:1711.11279):
 *
 * <pre>{@code
 * ConceptQuestion question = new ConceptQuestion(
 *         ModelReference.of("lenet5"), "conv2/Relu", "7", "digits:1", "digits:0,2,3,4,5,6,8,9", "digits:7", 20, 0);
 * ConceptAnswer answer = new TestConcept().test(question, Path.of(""), 2, new PassListener() {});
 * answer.sentences().forEach(System.out::println);
 * }</pre>
 */
@NullMarked
package dev.because.explain.answer.concept;

import org.jspecify.annotations.NullMarked;
