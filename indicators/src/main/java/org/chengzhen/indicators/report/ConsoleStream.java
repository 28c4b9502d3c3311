package org.chengzhen.indicators.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.chengzhen.core.internal.TextWidth;

/** The output to a console of any character set: what is printed on it appears in the nearest signs that the console has. */
final class ConsoleStream extends PrintStream {
    private final Charset charset;
    private final Transcoder transcoder;

    ConsoleStream(OutputStream console, Charset charset) {
        this(new Transcoder(console, charset), charset);
    }

    private ConsoleStream(Transcoder transcoder, Charset charset) {
        super(transcoder, true, StandardCharsets.UTF_8);
        this.transcoder = transcoder;
        this.charset = charset;
    }

    /** Shows a line that the next output, or another such line, takes the place of; the empty line wipes it. */
    void passing(String line) {
        transcoder.passing(line);
    }

    Charset console() {
        return charset;
    }

    /** Takes UTF-8, a line or what is flushed at a time, and writes another character set. */
    private static final class Transcoder extends OutputStream {
        private final OutputStream console;
        private final Charset charset;
        private final ByteArrayOutputStream held = new ByteArrayOutputStream();
        private int passing;

        Transcoder(OutputStream console, Charset charset) {
            this.console = console;
            this.charset = charset;
        }

        @Override
        public synchronized void write(int b) {
            held.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            held.write(bytes, from, length);
        }

        @Override
        public synchronized void flush() throws IOException {
            byte[] bytes = held.toByteArray();
            int whole = whole(bytes);
            held.reset();
            held.write(bytes, whole, bytes.length - whole);
            if (whole > 0) {
                wipe();
                String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
                console.write(ConsoleText.of(text, charset).getBytes(charset));
            }
            console.flush();
        }

        synchronized void passing(String line) {
            try {
                flush();
                wipe();
                String shown = ConsoleText.of(line, charset);
                console.write(shown.getBytes(charset));
                passing = TextWidth.columns(shown);
                console.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void wipe() throws IOException {
            if (passing > 0) {
                console.write(("\r" + " ".repeat(passing) + "\r").getBytes(charset));
                passing = 0;
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }

        /** How many bytes hold whole signs: a sign may come in two pieces. */
        private static int whole(byte[] bytes) {
            int end = bytes.length;
            int back = end;
            while (back > 0 && end - back < 4 && (bytes[back - 1] & 0xC0) == 0x80) {
                back--;
            }
            if (back == 0) {
                return end;
            }
            int lead = bytes[back - 1] & 0xFF;
            int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
            return end - (back - 1) < length ? back - 1 : end;
        }
    }
}
