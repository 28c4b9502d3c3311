package org.chengzhen.core.io;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chengzhen.core.io.table.Encoding;
import org.chengzhen.core.io.table.FileHead;
import org.chengzhen.core.io.table.RawTable;
import org.chengzhen.core.io.table.RefusedException;
import org.chengzhen.core.space.SpatialWeights;

/**
 * Reads spatial weights: neighbours (GAL), weighted links (GWT), and tables in every format that {@link PanelReader}
 * reads.
 *
 * <ul>
 *   <li>GAL: a count line, then for each place its id and number of neighbours, and then these; all weights are 1.
 *   <li>GWT: a head line, then from, to and weight.
 *   <li>A square table: a row and a column for each place. Columns are matched by their headers where these are the ids of
 *       the rows, else by their order.
 *   <li>A list of pairs: from, to, and a weight where there is one, else 1. A pair counts in the direction in which it
 *       stands.
 *   <li>A list of neighbours: an id and then its neighbours, in cells of their own, or in one between semicolons, blanks
 *       or commas.
 * </ul>
 *
 * <p>Ids are texts. Weights are as they stand: nothing is standardized or made symmetric. Outlines become weights by {@link
 * Outlines#neighbours}.
 *
 * <pre>{@code
 * SpatialWeights w = WeightsReader.read(Path.of("counties.gal")).rowStandardized();
 * }</pre>
 */
public final class WeightsReader {
    private WeightsReader() {}

    /**
     * Reads a file; places come in the order of the file.
     *
     * @param file the file
     * @return labelled weights
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if it is no such file, or a link is wrong; it lists them all
     */
    public static SpatialWeights read(Path file) throws IOException {
        return read(file, Optional.empty());
    }

    /**
     * Reads a file of known places: for lists that leave out places without neighbours.
     *
     * @param file the file
     * @param places all ids, in the order that is wanted
     * @return labelled weights, one place for each id
     * @throws IOException if the file cannot be read
     * @throws UnreadableException if it is no such file, a link is wrong or names another place; it lists them all
     */
    public static SpatialWeights read(Path file, List<String> places) throws IOException {
        return read(file, Optional.of(places));
    }

    private static SpatialWeights read(Path file, Optional<List<String>> places) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            FileHead head = FileHead.of(file);
            Links links = new Links(places);
            if (!readLines(file, head, links)) {
                new WeightsTable(table(file), links).read();
            }
            return links.build(name);
        } catch (RefusedException e) {
            throw new UnreadableException(name, e);
        }
    }

    private static RawTable table(Path file) throws IOException {
        return Formats.fullest(Formats.open(file, Optional.empty()));
    }

    /** A file of words between blanks, whose first line counts the places; false where it is none. */
    private static boolean readLines(Path file, FileHead head, Links links) throws IOException {
        String text = head.latin1();
        boolean named = head.named(".gal") || head.named(".gwt");
        String[] lines = text.strip().split("\\R", 4);
        String[] first = words(lines[0]);
        boolean counted = first.length == 1 && first[0].matches("\\d+");
        boolean headed = first.length >= 3 && first[0].equals("0") && first[1].matches("\\d+");
        boolean parted = lines[0].indexOf(',') >= 0 || lines[0].indexOf(';') >= 0;
        if (text.indexOf('\0') >= 0 || !(counted || headed) || parted || (lines.length < 2 && !named)) {
            if (named) {
                throw new RefusedException(
                        1,
                        lines[0],
                        "is no GAL or GWT file: its first line must count the places, as 4, or 0 4 name id");
            }
            return false;
        }
        long places = parse(first[headed ? 1 : 0]);
        try (BufferedReader reader =
                new BufferedReader(Encoding.of(file, Optional.empty()).reader(file))) {
            Words words = new Words(reader);
            words.skipLine();
            boolean weighted = lines.length > 1 && words(lines[1]).length == 3;
            if (weighted) {
                gwt(words, links);
            } else {
                gal(words, links);
            }
            links.count(places);
        }
        return true;
    }

    private static long parse(String digits) {
        return digits.length() > 10 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static String[] words(String line) {
        return line.strip().split("\\s+");
    }

    private static void gwt(Words words, Links links) throws IOException {
        for (List<String> line = words.line(); line != null; line = words.line()) {
            if (line.isEmpty()) {
                continue;
            }
            if (line.size() != 3) {
                links.problem(words.number, String.join(" ", line), "is not from, to and weight");
            } else {
                links.add(words.number, line.get(0), line.get(1), line.get(2));
            }
        }
    }

    /** Neighbours may run over several lines, and places without any may have an empty line or none. */
    private static void gal(Words words, Links links) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String id = words.next(); id != null; id = words.next()) {
            long line = words.number;
            String count = words.next();
            if (count == null || !count.matches("\\d+")) {
                links.problem(
                        line,
                        id,
                        "is not followed by a number of neighbours but by "
                                + (count == null ? "the end of the file" : count));
                return;
            }
            ids.add(id);
            links.place(line, id);
            for (long k = parse(count); k > 0; k--) {
                String neighbour = words.next();
                if (neighbour == null) {
                    links.problem(line, id, "has " + count + " neighbours, but the file ends before they do");
                    return;
                }
                links.add(words.number, id, neighbour, "1");
            }
        }
        links.onlyPlaces(ids);
    }

    /** The words of a text, and the line of the last of them. */
    private static final class Words {
        private final BufferedReader reader;
        private List<String> pending = List.of();
        private int at;
        long number;

        Words(BufferedReader reader) {
            this.reader = reader;
        }

        /** The words of the next line, null at the end. */
        List<String> line() throws IOException {
            String text = reader.readLine();
            number++;
            return text == null ? null : text.isBlank() ? List.of() : List.of(words(text));
        }

        void skipLine() throws IOException {
            List<String> line = line();
            while (line != null && line.isEmpty()) {
                line = line();
            }
        }

        String next() throws IOException {
            while (at == pending.size()) {
                pending = line();
                at = 0;
                if (pending == null) {
                    pending = List.of();
                    return null;
                }
            }
            return pending.get(at++);
        }
    }
}
