package dev.because.symbolic.rules.authoring.folder;

import dev.because.symbolic.rules.authoring.Reading;
import java.nio.file.Path;

/** A file, and what was read of it. */
public record RuleFile(Path path, Reading reading) {}
