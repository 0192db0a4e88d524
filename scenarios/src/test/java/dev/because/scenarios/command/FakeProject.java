package dev.because.scenarios.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;

/**
 * The launcher in a project of its own, with a {@code java} that prints its arguments and a {@code mvn} that leaves what
 * a build leaves: it shows what the launcher does, and takes milliseconds.
 */
final class FakeProject {
    private final Path home;
    private final Path tools;

    FakeProject(Path folder, String javaVersion) throws IOException {
        home = Files.createDirectories(folder.resolve("a project/with spaces"));
        tools = Files.createDirectories(folder.resolve("the tools"));
        Files.copy(Path.of(System.getProperty("because.home")).resolve("because"), launcher());
        Files.createDirectories(source().getParent());
        Files.writeString(source(), "class A {}");
        Files.writeString(home.resolve("pom.xml"), "<project/>");
        age(home.resolve("pom.xml"));
        Files.createDirectories(jdk().resolve("bin"));
        Files.writeString(jdk().resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + javaVersion + "\"\n");
        script(
                jdk().resolve("bin/java"),
                """
                for word in "$@"; do
                  case $word in
                    -XX:DumpLoadedClassList=*) echo java/lang/Object >"${word#*=}"; exit 0 ;;
                    -XX:SharedClassListFile=*) classes=${word#*=} ;;
                    -XX:SharedArchiveFile=*) archive=${word#*=} ;;
                    -Xshare:dump) dump=yes ;;
                  esac
                done
                if [[ ${dump:-} ]]; then cp "$classes" "$archive"; exit 0; fi
                printf '<%s>' "$@"
                pwd
                echo "I0000 00:00:17.1 30144 pass.cc:401] a note of native code about itself" >&2
                echo "E0000 00:00:17.1 30144 pass.cc:401] an error in native code" >&2
                echo "what Java says" >&3
                exit "${EXIT_CODE:-0}"
                """);
        script(
                tools.resolve("mvn"),
                """
                echo "$*" >>"${0%/*}/mvn.log"
                sleep "${MVN_SECONDS:-0}"
                if [[ ${MVN_FAILS:-} ]]; then echo "[ERROR] Failed to build"; exit 1; fi
                mkdir -p scenarios/target/lib
                touch scenarios/target/because.jar scenarios/target/built
                """);
    }

    Path home() {
        return home;
    }

    Path launcher() {
        return home.resolve("because");
    }

    Path source() {
        return home.resolve("neural/src/main/java/A.java");
    }

    Path buildLog() {
        return home.resolve("scenarios/target/build.log");
    }

    private Path jdk() {
        return tools.resolve("a jdk");
    }

    /** How often it was built. */
    int builds() throws IOException {
        Path log = tools.resolve("mvn.log");
        return Files.exists(log) ? Files.readAllLines(log).size() : 0;
    }

    /** As if it had been there for long. */
    void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
    }

    Shell shell() {
        return new Shell(home, Map.of("JAVA_HOME", jdk().toString(), "PATH", tools + ":" + System.getenv("PATH")));
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/usr/bin/env bash\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
