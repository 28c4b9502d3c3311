package org.chengzhen.core.io.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of a .dbf file. Its rows are numbered as its records are, from 1, deleted ones counted. */
public final class DbfTable implements RawTable {
    private static final int SAMPLE = 1 << 18;
    private static final int EXACT_DIGITS = 15;

    private record Field(String name, char type, int from, int length) {}

    private final Path file;
    private final Charset charset;
    private final List<Field> fields;
    private final long records;
    private final int headLength;
    private final int recordLength;

    private DbfTable(Path file, Charset charset, List<Field> fields, long records, int headLength, int recordLength) {
        this.file = file;
        this.charset = charset;
        this.fields = fields;
        this.records = records;
        this.headLength = headLength;
        this.recordLength = recordLength;
    }

    /**
     * Opens a table.
     *
     * @param file the .dbf file
     * @param set its encoding, where the caller knows it
     * @return the table
     * @throws IOException if the file cannot be read
     * @throws RefusedException if it is damaged, or its encoding cannot be told
     */
    public static DbfTable of(Path file, Optional<Charset> set) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(32);
            if (start.length < 32) {
                throw damaged("has no head");
            }
            ByteBuffer head = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
            long records = head.getInt(4) & 0xFFFF_FFFFL;
            int headLength = head.getShort(8) & 0xFFFF;
            int recordLength = head.getShort(10) & 0xFFFF;
            long room = Files.size(file) - headLength;
            // files cut off behind their last record lack no more than its end
            if (recordLength < 2 || room < 0 || records > room / recordLength) {
                throw damaged("claims " + records + " records of " + recordLength + " bytes behind byte " + headLength
                        + ", but has " + Files.size(file) + " bytes");
            }
            byte[] described = in.readNBytes(headLength - 32);
            byte[] sample = sample(in, recordLength, records);
            Charset charset = set.isPresent() ? set.get() : charset(file, start[29] & 0xFF, described, sample);
            return new DbfTable(
                    file, charset, fields(described, charset, recordLength), records, headLength, recordLength);
        }
    }

    private static RefusedException damaged(String how) {
        return new RefusedException(1, "", "is a damaged .dbf file: it " + how);
    }

    private static byte[] sample(InputStream in, int recordLength, long records) throws IOException {
        return in.readNBytes((int) Math.min(SAMPLE / recordLength, records) * recordLength);
    }

    private static List<Field> fields(byte[] described, Charset charset, int recordLength) {
        List<Field> fields = new ArrayList<>();
        int from = 1;
        for (int at = 0; at + 32 <= described.length && described[at] != 0x0D; at += 32) {
            int end = at;
            while (end < at + 11 && described[end] != 0) {
                end++;
            }
            String name = new String(described, at, end - at, charset).strip();
            char type = (char) (described[at + 11] & 0xFF);
            int length = described[at + 16] & 0xFF;
            // long texts keep the upper part of their length where numbers keep their decimals
            if (type == 'C') {
                length |= (described[at + 17] & 0xFF) << 8;
            }
            if (length == 0 || from + length > recordLength) {
                throw damaged("has a field " + name + " beyond the end of its records");
            }
            fields.add(new Field(name, type, from, length));
            from += length;
        }
        if (fields.isEmpty()) {
            throw damaged("has no field");
        }
        return fields;
    }

    private static Charset charset(Path file, int mark, byte[] described, byte[] sample) throws IOException {
        Optional<Charset> beside = beside(file);
        if (beside.isPresent()) {
            return beside.get();
        }
        String marked =
                switch (mark) {
                    case 0x4D, 0x7A -> "GB18030";
                    case 0x4F, 0x78 -> "Big5";
                    case 0x13, 0x7B -> "Shift_JIS";
                    case 0x4E, 0x79 -> "EUC-KR";
                    case 0x03, 0x57, 0x58, 0x59 -> "windows-1252";
                    case 0xC8 -> "windows-1250";
                    case 0xC9 -> "windows-1251";
                    default -> "";
                };
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        texts.write(described);
        texts.write(sample);
        Charset guess = Charset.forName(marked.isEmpty() ? "UTF-8" : marked);
        boolean western = marked.equals("windows-1252");
        if (!marked.isEmpty() && !western) {
            return guess;
        }
        // programs write the western mark over texts of all kinds: it holds only where nothing else is likelier
        try {
            return Encoding.of(printable(texts.toByteArray()));
        } catch (RefusedException e) {
            if (western) {
                return guess;
            }
            throw e;
        }
    }

    /** Bytes that can be text: the others part texts. */
    private static byte[] printable(byte[] bytes) {
        byte[] texts = bytes.clone();
        for (int k = 0; k < texts.length; k++) {
            if (texts[k] >= 0 && texts[k] < ' ') {
                texts[k] = '\n';
            }
        }
        return texts;
    }

    /** What the .cpg file of the same name says. */
    private static Optional<Charset> beside(Path file) throws IOException {
        Optional<Path> cpg = Sisters.of(file, ".cpg");
        if (cpg.isEmpty()) {
            return Optional.empty();
        }
        String text;
        try (InputStream in = Files.newInputStream(cpg.get())) {
            text = new String(in.readNBytes(64), StandardCharsets.ISO_8859_1).strip();
        }
        String name = text.matches("(?i)(?:ansi |cp|oem )?\\d{3,5}") ? text.replaceAll("\\D", "") : text;
        String known =
                switch (name) {
                    case "936", "54936" -> "GB18030";
                    case "950" -> "Big5";
                    case "932" -> "Shift_JIS";
                    case "949" -> "EUC-KR";
                    case "65001" -> "UTF-8";
                    case "88591" -> "ISO-8859-1";
                    default -> name.matches("\\d+") ? "windows-" + name : name;
                };
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public String format() {
        return "dBASE, " + charset.name();
    }

    @Override
    public boolean ragged() {
        return false;
    }

    @Override
    public Rows rows() throws IOException {
        InputStream in = Files.newInputStream(file);
        try {
            in.skipNBytes(headLength);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        return new Records(new DataInputStream(new BufferedInputStream(in, 1 << 16)));
    }

    /** The records that are not deleted. */
    private final class Records implements Rows {
        private final DataInputStream in;
        private final byte[] bytes = new byte[recordLength];
        private long record = -1;

        Records(DataInputStream in) {
            this.in = in;
        }

        @Override
        public boolean next(Row into) throws IOException {
            if (record < 0) {
                // the names do not count: the first record is row 1
                into.clear(++record);
                fields.forEach(field -> into.add(field.name));
                return true;
            }
            do {
                if (record >= records) {
                    return false;
                }
                in.readFully(bytes);
                record++;
            } while (bytes[0] == '*');
            into.clear(record);
            for (Field field : fields) {
                add(into, field);
            }
            return true;
        }

        private void add(Row into, Field field) {
            ByteBuffer cell = ByteBuffer.wrap(bytes, field.from, field.length).order(ByteOrder.LITTLE_ENDIAN);
            switch (field.type) {
                case 'N', 'F' -> number(into, new String(bytes, field.from, field.length, StandardCharsets.ISO_8859_1));
                case 'I', '+' -> into.add(field.length == 4 ? (double) cell.getInt() : Double.NaN);
                case 'O', 'B' -> into.add(field.length == 8 ? cell.getDouble() : Double.NaN);
                case 'Y' -> into.add(field.length == 8 ? cell.getLong() / 1e4 : Double.NaN);
                case 'M', 'G', 'P' -> into.add("");
                case 'L' -> into.add("?".equals(text(field)) ? "" : text(field));
                default -> into.add(text(field));
            }
        }

        private String text(Field field) {
            int end = field.from;
            while (end < field.from + field.length && bytes[end] != 0) {
                end++;
            }
            return new String(bytes, field.from, end - field.from, charset).stripTrailing();
        }

        /** Stars fill a field that is too small for its number. */
        private void number(Row into, String padded) {
            String text = padded.replace('\0', ' ').strip();
            if (text.isEmpty() || text.chars().allMatch(c -> c == '*')) {
                into.add("");
                return;
            }
            long digits = text.chars().filter(Character::isDigit).count();
            double value;
            try {
                value = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                value = Double.NaN;
            }
            boolean floating = text.indexOf('e') > 0 || text.indexOf('E') > 0;
            if (Double.isFinite(value) && (floating || digits <= EXACT_DIGITS)) {
                into.add(value);
            } else {
                into.add(text);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
