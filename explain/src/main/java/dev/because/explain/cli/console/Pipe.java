package dev.because.explain.cli.console;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Standard output, whose reader may have read enough ({@code because … | head -1}): that is no fault of anyone. */
final class Pipe extends FilterOutputStream {
    Pipe(OutputStream out) {
        super(new BufferedOutputStream(new Tolerant(out), 1 << 13));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    private static final class Tolerant extends FilterOutputStream {
        private boolean closedByReader;

        Tolerant(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (closedByReader) {
                return;
            }
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                closedByReader = String.valueOf(e.getMessage()).contains("Broken pipe");
                if (!closedByReader) {
                    throw e;
                }
            }
        }
    }
}
