package org.chengzhen.core.io.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The head of a data set of Stata: its variables, and where its parts lie. */
final class StataHead {
    static final int BYTE = 65_530;
    static final int INT = 65_529;
    static final int LONG = 65_528;
    static final int FLOAT = 65_527;
    static final int DOUBLE = 65_526;
    static final int LONG_TEXT = 32_768;
    private static final int LONGEST_TEXT = 2_045;

    final int release;
    final ByteOrder order;
    final int nameLength;
    long observations;
    long data;
    long strls;
    long valueLabels;
    int rowLength;
    int[] types = {};
    final List<byte[]> names = new ArrayList<>();
    final List<byte[]> variableLabels = new ArrayList<>();
    final List<String> formats = new ArrayList<>();
    final List<String> labelNames = new ArrayList<>();

    private StataHead(int release, ByteOrder order) {
        this.release = release;
        this.order = order;
        this.nameLength = release >= 118 ? 129 : 33;
    }

    static RefusedException damaged(String how) {
        return new RefusedException(1, "", "is a damaged Stata file: it " + how);
    }

    static StataHead of(StataInput in) throws IOException {
        StataHead head = in.unsignedByte() == '<' ? tagged(in) : old(in);
        head.rowLength = 0;
        for (int type : head.types) {
            head.rowLength = Math.addExact(head.rowLength, width(type));
        }
        long room = in.length() - head.data;
        if (head.observations < 0 || (head.rowLength == 0 && head.observations > 0)) {
            throw damaged("claims " + head.observations + " observations of " + head.types.length + " variables");
        }
        if (head.rowLength > 0 && head.observations > room / head.rowLength) {
            throw damaged("is truncated: it claims " + head.observations + " observations of " + head.rowLength
                    + " bytes, but " + Math.max(0, room) + " bytes are left");
        }
        if (head.release < 117) {
            head.valueLabels = head.data + head.observations * head.rowLength;
        }
        return head;
    }

    private static int width(int type) {
        return switch (type) {
            case BYTE -> 1;
            case INT -> 2;
            case LONG, FLOAT -> 4;
            case DOUBLE, LONG_TEXT -> 8;
            default -> {
                if (type < 1 || type > LONGEST_TEXT) {
                    throw damaged("has a variable of the unknown type " + type);
                }
                yield type;
            }
        };
    }

    private static StataHead old(StataInput in) throws IOException {
        in.seek(0);
        int release = in.unsignedByte();
        if (release < 113) {
            throw new RefusedException(
                    1, "", "is a Stata file of the old format " + release + ": save it anew with Stata 8 or later");
        }
        in.order(in.unsignedByte() == 1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        StataHead head = new StataHead(release, in.order());
        in.bytes(2);
        int variables = (int) in.unsigned(2);
        head.observations = in.unsigned(4);
        in.bytes(81 + 18);
        head.types = new int[variables];
        for (int j = 0; j < variables; j++) {
            int type = in.unsignedByte();
            head.types[j] = type > 250 ? 65_530 - (type - 251) : type;
        }
        head.variables(in, variables, release == 113 ? 12 : 49, 81, false);
        int kind = in.unsignedByte();
        long length = in.unsigned(4);
        while (kind != 0 || length != 0) {
            in.bytes(length);
            kind = in.unsignedByte();
            length = in.unsigned(4);
        }
        head.data = in.position();
        return head;
    }

    private static StataHead tagged(StataInput in) throws IOException {
        in.seek(0);
        in.expect("<stata_dta><header><release>");
        String number = in.ascii(3);
        if (!number.equals("117") && !number.equals("118") && !number.equals("119")) {
            throw new RefusedException(1, number, "is a Stata file of the unknown format " + number);
        }
        int release = Integer.parseInt(number);
        in.expect("</release><byteorder>");
        in.order(in.ascii(3).equals("MSF") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        StataHead head = new StataHead(release, in.order());
        in.expect("</byteorder><K>");
        long variables = in.unsigned(release == 119 ? 4 : 2);
        if (variables > in.length()) {
            throw damaged("claims " + variables + " variables");
        }
        in.expect("</K><N>");
        head.observations = in.unsigned(release == 117 ? 4 : 8);
        in.expect("</N><label>");
        in.bytes(in.unsigned(release == 117 ? 1 : 2));
        in.expect("</label><timestamp>");
        in.bytes(in.unsigned(1));
        in.expect("</timestamp></header><map>");
        long[] map = new long[14];
        for (int k = 0; k < map.length; k++) {
            map[k] = in.unsigned(8);
        }
        in.expect("</map><variable_types>");
        head.types = new int[(int) variables];
        for (int j = 0; j < variables; j++) {
            head.types[j] = (int) in.unsigned(2);
        }
        in.expect("</variable_types>");
        head.variables(in, (int) variables, release == 117 ? 49 : 57, release == 117 ? 81 : 321, true);
        in.seek(map[9]);
        in.expect("<data>");
        head.data = in.position();
        head.strls = map[10];
        head.valueLabels = map[11];
        return head;
    }

    private void variables(StataInput in, int count, int formatLength, int labelLength, boolean tags)
            throws IOException {
        open(in, "<varnames>", tags);
        for (int j = 0; j < count; j++) {
            names.add(in.bytes(nameLength));
        }
        open(in, "</varnames><sortlist>", tags);
        in.bytes((release == 119 ? 4L : 2L) * (count + 1));
        open(in, "</sortlist><formats>", tags);
        for (int j = 0; j < count; j++) {
            formats.add(StataTable.text(in.bytes(formatLength), StandardCharsets.ISO_8859_1));
        }
        open(in, "</formats><value_label_names>", tags);
        List<byte[]> lists = new ArrayList<>();
        for (int j = 0; j < count; j++) {
            lists.add(in.bytes(nameLength));
        }
        lists.forEach(list -> labelNames.add(StataTable.text(list, StandardCharsets.UTF_8)));
        open(in, "</value_label_names><variable_labels>", tags);
        for (int j = 0; j < count; j++) {
            variableLabels.add(in.bytes(labelLength));
        }
    }

    private static void open(StataInput in, String tag, boolean tags) throws IOException {
        if (tags) {
            in.expect(tag);
        }
    }

    boolean hasLongTexts() {
        for (int type : types) {
            if (type == LONG_TEXT) {
                return true;
            }
        }
        return false;
    }

    /** The label of each variable where that is known, else its name. */
    List<String> headers(Charset charset, Predicate<String> known) {
        List<String> headers = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            String name = StataTable.text(names.get(j), charset);
            String label = StataTable.text(variableLabels.get(j), charset).strip();
            headers.add(!label.isEmpty() && known.test(label) ? label : name);
        }
        return headers;
    }

    /** The texts of the head and of the first rows: by these an encoding is guessed. */
    byte[] sample(StataInput in, int limit) throws IOException {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (List<byte[]> texts : List.of(names, variableLabels)) {
            for (byte[] text : texts) {
                line(sample, text);
            }
        }
        in.seek(data);
        for (long row = 0; row < observations && sample.size() < limit; row++) {
            for (int type : types) {
                byte[] cell = in.bytes(width(type));
                if (type <= LONGEST_TEXT) {
                    line(sample, cell);
                }
            }
        }
        return sample.toByteArray();
    }

    private static void line(ByteArrayOutputStream into, byte[] text) {
        int end = 0;
        while (end < text.length && text[end] != 0) {
            end++;
        }
        into.write(text, 0, end);
        into.write('\n');
    }
}
