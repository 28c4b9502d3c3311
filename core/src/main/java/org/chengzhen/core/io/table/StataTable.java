package org.chengzhen.core.io.table;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The table of a data set of Stata. */
final class StataTable implements RawTable {
    private static final LocalDate EPOCH = LocalDate.of(1960, 1, 1);
    private static final int TEXT_SAMPLE = 1 << 18;

    private final Path file;
    private final StataHead head;
    private final List<String> headers;
    private final List<Map<Integer, String>> labels;
    private final Map<Long, String> longTexts;
    private final Charset charset;

    private StataTable(
            Path file,
            StataHead head,
            List<String> headers,
            List<Map<Integer, String>> labels,
            Map<Long, String> longTexts,
            Charset charset) {
        this.file = file;
        this.head = head;
        this.headers = headers;
        this.labels = labels;
        this.longTexts = longTexts;
        this.charset = charset;
    }

    static StataTable of(Path file, Optional<Charset> set, Predicate<String> known) throws IOException {
        try (StataInput in = new StataInput(file)) {
            StataHead head = StataHead.of(in);
            Charset charset = set.isPresent()
                    ? set.get()
                    : head.release >= 118 ? StandardCharsets.UTF_8 : Encoding.of(head.sample(in, TEXT_SAMPLE));
            List<String> headers = head.headers(charset, known);
            Map<Long, String> longTexts = head.hasLongTexts() ? longTexts(in, head, charset) : Map.of();
            Map<String, Map<Integer, String>> named = valueLabels(in, head, charset);
            List<Map<Integer, String>> labels = head.labelNames.stream()
                    .map(name -> named.getOrDefault(name, Map.of()))
                    .toList();
            return new StataTable(file, head, headers, labels, longTexts, charset);
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw StataHead.damaged("ends before its head does");
        }
    }

    private static Map<Long, String> longTexts(StataInput in, StataHead head, Charset charset) throws IOException {
        Map<Long, String> texts = new HashMap<>();
        in.seek(head.strls);
        in.expect("<strls>");
        while (in.ascii(3).equals("GSO")) {
            long v = in.unsigned(4);
            long o = in.unsigned(head.release == 117 ? 4 : 8);
            int type = in.unsignedByte();
            byte[] bytes = in.bytes(in.unsigned(4));
            // binary ones (129) are no texts
            if (type == 130) {
                texts.put(key(v, o), new String(bytes, 0, Math.max(0, bytes.length - 1), charset));
            }
        }
        return texts;
    }

    /** Variables have at most 17 bits, observations fewer than 2⁴⁶ in a file of any size. */
    private static long key(long variable, long observation) {
        return variable << 46 ^ observation;
    }

    private static Map<String, Map<Integer, String>> valueLabels(StataInput in, StataHead head, Charset charset)
            throws IOException {
        Map<String, Map<Integer, String>> labels = new HashMap<>();
        in.seek(head.valueLabels);
        boolean tagged = head.release >= 117;
        if (tagged) {
            in.expect("<value_labels>");
        }
        while (tagged ? in.ascii(5).equals("<lbl>") : in.remaining() >= 4) {
            long length = in.unsigned(4);
            String name = text(in.bytes(head.nameLength), charset);
            in.bytes(3);
            if (length < 8 || length > in.remaining()) {
                throw StataHead.damaged("has a list of labels of " + length + " bytes");
            }
            ByteBuffer list = ByteBuffer.wrap(in.bytes(length)).order(in.order());
            int n = list.getInt();
            int texts = list.getInt();
            if (n < 0 || texts < 0 || 8 + 8L * n + texts > length) {
                throw StataHead.damaged("has a list of labels of " + n + " values");
            }
            Map<Integer, String> byValue = new HashMap<>();
            for (int k = 0; k < n; k++) {
                int at = list.getInt(8 + 4 * k);
                if (at < 0 || at >= texts) {
                    throw StataHead.damaged("has a label beyond its list");
                }
                int from = 8 + 8 * n + at;
                int to = from;
                while (to < 8 + 8 * n + texts && list.get(to) != 0) {
                    to++;
                }
                byValue.put(list.getInt(8 + 4 * n + 4 * k), new String(list.array(), from, to - from, charset));
            }
            labels.put(name, byValue);
            if (tagged) {
                in.expect("</lbl>");
            }
        }
        return labels;
    }

    static String text(byte[] bytes, Charset charset) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, charset);
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public String format() {
        return "Stata " + head.release + ", " + charset.name();
    }

    @Override
    public boolean ragged() {
        return false;
    }

    @Override
    public Rows rows() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(head.data);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new Observations(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    }

    private final class Observations implements Rows {
        private final DataInputStream in;
        private final byte[] bytes = new byte[head.rowLength];
        private final ByteBuffer buffer = ByteBuffer.wrap(bytes).order(head.order);
        private long row = -1;

        Observations(DataInputStream in) {
            this.in = in;
        }

        @Override
        public boolean next(Row into) throws IOException {
            // the names do not count: the first observation is row 1
            if (++row > head.observations) {
                return false;
            }
            into.clear(row);
            if (row == 0) {
                headers.forEach(into::add);
                return true;
            }
            in.readFully(bytes);
            buffer.clear();
            for (int j = 0; j < head.types.length; j++) {
                add(into, j);
            }
            return true;
        }

        private void add(Row into, int j) {
            int type = head.types[j];
            switch (type) {
                case StataHead.BYTE -> {
                    int v = buffer.get();
                    number(into, j, v, v > 100);
                }
                case StataHead.INT -> {
                    int v = buffer.getShort();
                    number(into, j, v, v > 32_740);
                }
                case StataHead.LONG -> {
                    int v = buffer.getInt();
                    number(into, j, v, v > 2_147_483_620);
                }
                case StataHead.FLOAT -> {
                    float v = buffer.getFloat();
                    boolean missing = !(Math.abs(v) < 0x1p127f);
                    number(into, j, missing ? 0 : Double.parseDouble(Float.toString(v)), missing);
                }
                case StataHead.DOUBLE -> {
                    double v = buffer.getDouble();
                    number(into, j, v, !(Math.abs(v) < 0x1p1023));
                }
                case StataHead.LONG_TEXT -> {
                    long word = buffer.getLong();
                    boolean little = head.order == ByteOrder.LITTLE_ENDIAN;
                    int bits = head.release == 117 ? 32 : head.release == 118 ? 16 : 24;
                    long v = little ? word & ((1L << bits) - 1) : word >>> (64 - bits);
                    long o = little ? word >>> bits : word & ((1L << (64 - bits)) - 1);
                    into.add(longTexts.getOrDefault(key(v, o), ""));
                }
                default -> {
                    byte[] text = new byte[type];
                    buffer.get(text);
                    into.add(text(text, charset));
                }
            }
        }

        private void number(Row into, int j, double value, boolean missing) {
            if (missing) {
                into.add("");
                return;
            }
            String label = value == Math.rint(value) && Math.abs(value) <= Integer.MAX_VALUE
                    ? labels.get(j).get((int) value)
                    : null;
            String format = head.formats.get(j).toLowerCase(Locale.ROOT);
            if (label != null) {
                into.add(label);
            } else if ((format.startsWith("%td") || format.startsWith("%d")) && Math.abs(value) < 1e6) {
                into.add(EPOCH.plusDays((long) value).toString());
            } else {
                into.add(value);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
