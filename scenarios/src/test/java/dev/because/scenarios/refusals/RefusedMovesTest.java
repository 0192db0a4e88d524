package dev.because.scenarios.refusals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Questions about chess moves that have no answer. */
class RefusedMovesTest {
    private static final String START = "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR w KQkq - 0 1";

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> the_position_is_none() throws IOException {
        Refusals refusals = new Refusals(folder);
        return Stream.of(
                refusals.command("nothing", "move").says("POSITION"),
                move(refusals, "two kings", "4k3/8/8/8/8/8/8/K3K3 w - - 0 1").says("White has 2 kings"),
                move(refusals, "no king", "8/8/8/8/8/8/8/K7 w - - 0 1").says("Black has no king"),
                move(refusals, "the wrong side in check", "4k3/8/8/8/8/8/8/4RK2 w - - 0 1")
                        .says("check"),
                move(refusals, "a pawn on the first rank", "4k3/8/8/8/8/8/8/P3K3 w - - 0 1")
                        .says("pawn", "a1"),
                move(refusals, "seven ranks", "4k3/8/8/8/8/8/4K3 w - - 0 1").says("FEN", "8"),
                move(refusals, "a letter that is no piece", "4k3/8/8/3x4/8/8/8/4K3 w - - 0 1")
                        .says("x"),
                move(refusals, "mate already", "7k/6Q1/6K1/8/8/8/8/8 b - - 0 1").says("checkmate"),
                move(refusals, "words", "the opera game").says("FEN"));
    }

    @TestFactory
    Stream<DynamicTest> the_move_is_none() throws IOException {
        Refusals refusals = new Refusals(folder);
        return Stream.of(
                move(refusals, "an illegal move", START, "--instead", "Ke2").says("Ke2"),
                move(refusals, "no move", START, "--instead", "hello").says("hello"),
                move(refusals, "a move played that is illegal", START, "--played", "e5")
                        .says("e5"),
                move(refusals, "an ambiguous move", "4k3/8/8/8/8/8/3N4/4K1N1 w - - 0 1", "--instead", "Nf3")
                        .says("Nf3", "Ndf3", "Ngf3"));
    }

    @TestFactory
    Stream<DynamicTest> the_game_or_the_option_is_none() throws IOException {
        Refusals refusals = new Refusals(folder);
        Path game = Files.writeString(
                folder.resolve("game.pgn"),
                "[White \"A\"]\n[Black \"B\"]\n\n1. e4 {good} (1. d4 $1) 1... e5 2. Ke3 *\n");
        return Stream.of(
                move(refusals, "an illegal move in the middle", game.toString()).says("game", "2", "Ke3"),
                move(
                                refusals,
                                "a file that is not there",
                                folder.resolve("none.pgn").toString())
                        .says("none.pgn"),
                move(refusals, "no such engine", START, "--engine", "magic").says("magic", "uci:PROGRAM"),
                move(refusals, "no nodes", START, "--nodes", "many").says("many"),
                move(refusals, "notes on a position", START, "--pgn", refusals.output("x.pgn"))
                        .says("--pgn"));
    }

    @TestFactory
    Stream<DynamicTest> the_engine_is_missing_or_misbehaves() throws IOException {
        Refusals refusals = new Refusals(folder);
        Path silent = script("silent", "exit 0");
        Path nonsense = script("nonsense", "while read line; do echo what; done");
        return Stream.of(
                move(refusals, "no such program", START, "--engine", "uci:/nowhere/fish")
                        .says("/nowhere/fish"),
                move(refusals, "one that ends at once", START, "--engine", "uci:" + silent)
                        .says("silent"),
                move(refusals, "no network", START, "--engine", "lc0:" + silent).says("silent"),
                move(refusals, "no such network", START, "--engine", "lc0:/nowhere/net")
                        .says("/nowhere/net"),
                move(refusals, "no value network", START, "--engine", "nnue:" + silent)
                        .says("silent", "a value network"),
                move(refusals, "no such value network", START, "--engine", "nnue:/nowhere/net")
                        .says("/nowhere/net"),
                move(refusals, "one that is a folder", START, "--engine", "uci:" + folder)
                        .says("a folder"),
                move(refusals, "nonsense, and no file", START, "--engine", "uci:" + nonsense + "x")
                        .says("no such file"));
    }

    private static Refusals.Case move(Refusals refusals, String what, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "move";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return refusals.command(what, all);
    }

    private Path script(String name, String body) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
