package org.chengzhen.core.io.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The encoding of a text file, and how many bytes its mark takes.
 *
 * <p>Found by the mark; else UTF-8 where all bytes are valid; else UTF-16 where every other byte is zero; else
 * the likeliest of GB18030, Big5, Windows-1252 and Shift-JIS, by the signs that the bytes would be. Where two are
 * about as likely the file is refused: the caller must say which.
 *
 * @param charset of the text
 * @param mark how many bytes to skip
 */
public record Encoding(Charset charset, int mark) {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> GUESSES =
            List.of(GB18030, Charset.forName("Big5"), Charset.forName("windows-1252"), Charset.forName("Shift_JIS"));
    private static final int SAMPLE = 1 << 18;
    private static final int SAMPLE_LINE = 1 << 14;
    private static final long ROOM = 1 << 24;
    /** Below this a text is not in the language that the encoding is for. */
    private static final double LIKELY = 0.5;
    /** The best must lead by this. */
    private static final double LEAD = 0.15;

    /**
     * The encoding of a file.
     *
     * @param file of text
     * @param set what the caller says, to be believed
     * @return the encoding
     * @throws IOException if the file cannot be read
     * @throws RefusedException if it cannot be told
     */
    public static Encoding of(Path file, Optional<Charset> set) throws IOException {
        byte[] head;
        try (InputStream in = open(file)) {
            head = in.readNBytes(SAMPLE_LINE);
        }
        Optional<Encoding> marked = marked(head);
        if (set.isPresent()) {
            return marked.filter(m -> same(m.charset, set.get())).orElse(new Encoding(set.get(), 0));
        }
        if (marked.isPresent()) {
            return marked.get();
        }
        if (isUtf8(file)) {
            return new Encoding(StandardCharsets.UTF_8, 0);
        }
        Optional<Charset> wide = utf16(head);
        if (wide.isPresent()) {
            return new Encoding(wide.get(), 0);
        }
        for (byte b : head) {
            if (b == 0) {
                throw new RefusedException(1, "", "is no text, and no format that is known");
            }
        }
        try (InputStream in = open(file)) {
            return new Encoding(likeliest(doubtful(in)), 0);
        }
    }

    /** The bytes of a text, unpacked where the file is packed by gzip, as Eurostat's are. */
    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            in.mark(2);
            boolean packed = in.read() == 0x1F && in.read() == 0x8B;
            in.reset();
            return packed ? new Unpacked(new GZIPInputStream(in), 100 * Files.size(file) + ROOM) : in;
        } catch (IOException e) {
            in.close();
            if (e instanceof ZipException || e instanceof EOFException) {
                throw new RefusedException(1, "", "is damaged: it begins as a .gz file does, and cannot be unpacked");
            }
            throw e;
        }
    }

    /** The encoding of texts that lie between bytes that are none. */
    static Charset of(byte[] sample) {
        return decoded(sample, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : likeliest(sample);
    }

    private static boolean same(Charset marked, Charset set) {
        return marked.equals(set)
                || (set.equals(StandardCharsets.UTF_16) && marked.name().startsWith("UTF-16"));
    }

    private static Optional<Encoding> marked(byte[] head) {
        if (head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF) {
            return Optional.of(new Encoding(StandardCharsets.UTF_8, 3));
        }
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2));
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2));
        }
        return Optional.empty();
    }

    /** UTF-16 without a mark: in a table of numbers and commas every other byte is zero. */
    private static Optional<Charset> utf16(byte[] head) {
        int even = 0;
        int odd = 0;
        for (int k = 0; k < head.length; k++) {
            if (head[k] == 0) {
                if (k % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int half = head.length / 2;
        if (odd > half / 3 && even < half / 20) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > half / 3 && odd < half / 20 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Whether all bytes are valid UTF-8, and none is zero. */
    private static boolean isUtf8(Path file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        int pending = 0;
        int low = 0x80;
        int top = 0xBF;
        try (InputStream in = open(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                for (int k = 0; k < n; k++) {
                    int b = buffer[k];
                    if (b > 0 && pending == 0) {
                        continue;
                    }
                    b &= 0xFF;
                    if (pending > 0) {
                        if (b < low || b > top) {
                            return false;
                        }
                        low = 0x80;
                        top = 0xBF;
                        pending--;
                    } else if (b < 0xC2 || b > 0xF4) {
                        return false;
                    } else {
                        pending = b >= 0xF0 ? 3 : b >= 0xE0 ? 2 : 1;
                        low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
                        top = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
                    }
                }
            }
        }
        return pending == 0;
    }

    /** The lines with signs beyond ASCII, as far as the sample goes. */
    private static byte[] doubtful(InputStream in) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean high = false;
        byte[] buffer = new byte[1 << 16];
        for (int n = in.read(buffer); n > 0 && sample.size() < SAMPLE; n = in.read(buffer)) {
            for (int k = 0; k < n; k++) {
                byte b = buffer[k];
                high |= b <= 0;
                if (b == '\n') {
                    if (high) {
                        sample.writeBytes(whole(line));
                        sample.write('\n');
                    }
                    line.reset();
                    high = false;
                } else if (line.size() < SAMPLE_LINE) {
                    line.write(b);
                }
            }
        }
        if (high) {
            sample.writeBytes(whole(line));
        }
        return sample.size() == 0 ? new byte[1] : sample.toByteArray();
    }

    /** The bytes of a line; those of a line that was cut off only up to one that is surely no half of a sign. */
    private static byte[] whole(ByteArrayOutputStream line) {
        byte[] bytes = line.toByteArray();
        int length = bytes.length;
        if (length == SAMPLE_LINE) {
            while (length > 0 && (bytes[length - 1] < 0 || bytes[length - 1] >= '0')) {
                length--;
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static Charset likeliest(byte[] sample) {
        Charset best = null;
        double most = Double.NEGATIVE_INFINITY;
        double next = Double.NEGATIVE_INFINITY;
        StringBuilder scores = new StringBuilder();
        for (Charset charset : GUESSES) {
            Optional<String> text = decoded(sample, charset);
            if (text.isEmpty()) {
                continue;
            }
            double score = charset.name().equals("windows-1252")
                    ? Likelihood.western(text.get())
                    : charset.name().equals("Shift_JIS")
                            ? Likelihood.japanese(text.get())
                            : charset.equals(GB18030)
                                    ? Likelihood.simplified(text.get(), sample)
                                    : Likelihood.traditional(text.get());
            scores.append(scores.length() == 0 ? "" : ", ").append(charset.name());
            if (score > most) {
                next = most;
                most = score;
                best = charset;
            } else {
                next = Math.max(next, score);
            }
        }
        if (best == null || most < LIKELY || most - next < LEAD) {
            throw new RefusedException(
                    1,
                    "",
                    "is not in UTF-8, and its encoding cannot be told"
                            + (scores.length() == 0 ? "" : " (it could be " + scores + ")")
                            + ": set it, as .charset(Charset.forName(\"GB18030\"))");
        }
        return best;
    }

    /** The sample as text; empty where it is not of the encoding. A sign cut off at the end does not count. */
    private static Optional<String> decoded(byte[] sample, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer text = CharBuffer.allocate(sample.length + 2);
        CoderResult result = decoder.decode(ByteBuffer.wrap(sample), text, false);
        return result.isError() ? Optional.empty() : Optional.of(text.flip().toString());
    }

    /**
     * Opens a file of this encoding.
     *
     * @param file the file
     * @return its text, without the mark; a byte that is not of the encoding is a RefusedException
     * @throws IOException if the file cannot be read
     */
    public Reader reader(Path file) throws IOException {
        InputStream in = open(file);
        try {
            in.skipNBytes(mark);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)) {
            @Override
            public int read(char[] into, int from, int length) throws IOException {
                try {
                    return super.read(into, from, length);
                } catch (CharacterCodingException e) {
                    throw new RefusedException(1, "", "is not in " + charset + ": set its encoding by .charset(…)");
                }
            }
        };
    }

    /** The name of the encoding. */
    @Override
    public String toString() {
        return charset.name();
    }
}
