package dev.because.explain.check;

import dev.because.explain.check.causal.OpenCausal;
import dev.because.explain.check.chess.OpenChoice;
import dev.because.explain.check.circuit.OpenCircuit;
import dev.because.explain.check.function.OpenFunction;
import dev.because.explain.check.function.SecondAlternatives;
import dev.because.explain.check.function.SecondComparison;
import dev.because.explain.check.function.SecondCover;
import dev.because.explain.check.function.SecondPhases;
import dev.because.explain.check.function.SecondTabulation;
import dev.because.explain.check.neuron.OpenLayer;
import dev.because.explain.check.picture.OpenPicture;
import dev.because.explain.facts.CoverFact.NeededTerm;
import dev.because.explain.facts.CoverFact.NegatedOutputs;
import dev.because.explain.facts.FunctionFact;
import dev.because.explain.justification.Claim;
import dev.because.explain.justification.Question;
import dev.because.explain.justification.Source;
import dev.because.explain.source.CircuitOptions;
import dev.because.explain.source.FunctionOptions;
import dev.because.explain.source.FunctionOptions.Alternatives;
import dev.because.explain.source.FunctionOptions.GivenBy;
import dev.because.explain.source.NeuronOptions;
import dev.because.explain.source.PictureOptions;
import dev.because.explain.source.TwoFunctions;
import dev.because.explain.source.causal.CausalOptions;
import dev.because.explain.source.chess.MoveOptions;
import dev.because.explain.source.chess.Programs;
import dev.because.symbolic.logic.Specification;
import java.nio.file.Path;
import java.util.List;

/** What a question names, open for checking explanations of it. */
sealed interface Opened extends AutoCloseable {
    /**
     * Opens what a question names.
     *
     * @throws dev.because.neural.network.BadInputException if something cannot be used, or the verb has no explanations
     */
    static Opened of(Question question, Path relativeTo, int threads, Programs programs) {
        return switch (question.verb()) {
            case NeuronOptions.VERB -> new OfLayer(OpenLayer.of(NeuronOptions.of(question), relativeTo, threads));
            case FunctionOptions.VERB -> ofFunctions(FunctionOptions.of(question), relativeTo);
            case CircuitOptions.VERB -> new OfCircuit(OpenCircuit.of(CircuitOptions.of(question), relativeTo, threads));
            case MoveOptions.VERB -> new OfChoice(OpenChoice.of(MoveOptions.of(question), relativeTo, programs));
            case CausalOptions.VERB -> new OfNetwork(OpenCausal.of(CausalOptions.of(question), relativeTo));
            default -> new OfPicture(OpenPicture.of(PictureOptions.of(question), relativeTo, threads));
        };
    }

    /** Whether a question is about the channels of a layer; any other is taken for one about a picture. */
    static boolean isOfNeurons(Question question) {
        return question.verb().equals(NeuronOptions.VERB);
    }

    private static Opened ofFunctions(FunctionOptions options, Path relativeTo) {
        return options.given() instanceof GivenBy.Two pair
                ? new OfTwo(options, relativeTo, new SecondComparison(pair, TwoFunctions.open(pair, relativeTo)))
                : new OfFunction(OpenFunction.of(options, relativeTo));
    }

    /** Whether it is open for that question too. */
    boolean answers(Question question, Path relativeTo);

    List<Source> sources();

    Verifier verifier(List<Claim> claims);

    @Override
    void close();

    /** One decision about a picture. */
    record OfPicture(OpenPicture open) implements Opened {
        @Override
        public boolean answers(Question question, Path relativeTo) {
            return question.verb().equals(PictureOptions.VERB) && open.answers(PictureOptions.of(question), relativeTo);
        }

        @Override
        public List<Source> sources() {
            return open.sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            return new PictureVerifier(open.numbers(), claims);
        }

        @Override
        public void close() {
            open.close();
        }
    }

    /** The channels of a layer. */
    record OfLayer(OpenLayer open) implements Opened {
        @Override
        public boolean answers(Question question, Path relativeTo) {
            return isOfNeurons(question)
                    && open.options().equals(NeuronOptions.of(question))
                    && open.relativeTo().equals(relativeTo);
        }

        @Override
        public List<Source> sources() {
            return open.sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            Verifier channels = new NeuronVerifier(open.numbers(), claims);
            return open.filters()
                    .<Verifier>map(filters -> new FilterVerifier(filters, channels))
                    .orElse(channels);
        }

        @Override
        public void close() {
            // The network was closed when all that it was asked for was computed.
        }
    }

    /** Two functions that are compared. */
    record OfTwo(FunctionOptions options, Path relativeTo, SecondComparison comparison) implements Opened {
        @Override
        public boolean answers(Question question, Path folder) {
            return question.verb().equals(FunctionOptions.VERB)
                    && options.equals(FunctionOptions.of(question))
                    && relativeTo.equals(folder);
        }

        @Override
        public List<Source> sources() {
            return comparison.named().sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            return new ComparisonVerifier(comparison, claims);
        }

        @Override
        public void close() {
            // The functions were read, and their files closed.
        }
    }

    /** A Boolean function. */
    record OfFunction(OpenFunction open) implements Opened {
        @Override
        public boolean answers(Question question, Path relativeTo) {
            return question.verb().equals(FunctionOptions.VERB)
                    && open.options().equals(FunctionOptions.of(question))
                    && open.relativeTo().equals(relativeTo);
        }

        @Override
        public List<Source> sources() {
            return open.sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            Verifier covers = ofCovers(claims);
            return open.options().alternatives() == Alternatives.NONE
                    ? covers
                    : new AlternativeVerifier(
                            new SecondAlternatives(open.named().functions(), open.options()), claims, covers);
        }

        private Verifier ofCovers(List<Claim> claims) {
            Specification functions = open.named().functions();
            boolean rowByRow = claims.stream().anyMatch(claim -> claim.statement() instanceof FunctionFact);
            if (rowByRow) {
                return new FunctionVerifier(new SecondTabulation(open.named(), open.options()), claims);
            }
            List<NeededTerm> terms = claims.stream()
                    .map(Claim::statement)
                    .filter(NeededTerm.class::isInstance)
                    .map(NeededTerm.class::cast)
                    .toList();
            List<String> negated = claims.stream()
                    .map(Claim::statement)
                    .filter(NegatedOutputs.class::isInstance)
                    .flatMap(statement -> ((NegatedOutputs) statement).outputs().stream())
                    .toList();
            return new CoverVerifier(
                    new SecondCover(SecondPhases.negated(functions, negated), open.options(), terms), claims);
        }

        @Override
        public void close() {
            // A function was read, and its file closed.
        }
    }

    /** Circuits. */
    record OfCircuit(OpenCircuit open) implements Opened {
        @Override
        public boolean answers(Question question, Path relativeTo) {
            return question.verb().equals(CircuitOptions.VERB)
                    && open.options().equals(CircuitOptions.of(question))
                    && open.relativeTo().equals(relativeTo);
        }

        @Override
        public List<Source> sources() {
            return open.sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            return new CircuitVerifier(open.numbers());
        }

        @Override
        public void close() {
            // All files were closed when what they hold had been read.
        }
    }

    /** A choice of a chess move. */
    record OfChoice(OpenChoice open) implements Opened {
        @Override
        public boolean answers(Question question, Path relativeTo) {
            return question.verb().equals(MoveOptions.VERB)
                    && open.options().equals(MoveOptions.of(question))
                    && open.relativeTo().equals(relativeTo);
        }

        @Override
        public List<Source> sources() {
            return open.sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            return new MoveVerifier(open.numbers(), claims);
        }

        @Override
        public void close() {
            open.close();
        }
    }

    /** A causal model. */
    record OfNetwork(OpenCausal open) implements Opened {
        @Override
        public boolean answers(Question question, Path relativeTo) {
            return question.verb().equals(CausalOptions.VERB)
                    && open.options().equals(CausalOptions.of(question))
                    && open.relativeTo().equals(relativeTo);
        }

        @Override
        public List<Source> sources() {
            return open.sources();
        }

        @Override
        public Verifier verifier(List<Claim> claims) {
            return new CausalVerifier(open.numbers(), claims);
        }

        @Override
        public void close() {
            // The model was read, and its file closed.
        }
    }
}
