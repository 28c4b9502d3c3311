package org.chengzhen.core.io.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chengzhen.core.internal.SafeXml;

/**
 * The parts of an .xlsx file that its reader does not give: the merged ranges. On the way it is made sure that the
 * archive is no trap: few entries, not unpacked to more than its size allows, no document type.
 */
final class WorkbookArchive {
    private static final int MOST_ENTRIES = 10_000;
    private static final long LARGEST_PART = 1L << 32;
    private static final long SMALL = 1L << 24;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private WorkbookArchive() {}

    /** The merged ranges of each sheet, by the order of the sheets. */
    static List<List<MergedCells.Range>> merged(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new RefusedException(1, "", "has " + zip.size() + " parts: no workbook has so many");
            }
            long texts = 10 * Files.size(file) + SMALL;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().endsWith("sharedStrings.xml")
                        || entry.getName().endsWith("styles.xml")) {
                    try (InputStream in = new Bounded(zip.getInputStream(entry), texts, entry.getName())) {
                        requirePlain(in);
                    }
                }
            }
            List<List<MergedCells.Range>> sheets = new ArrayList<>();
            for (String part : parts(zip)) {
                sheets.add(ranges(zip, part));
            }
            return sheets;
        } catch (RefusedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(1, "", "is a damaged .xlsx file: a part of it has no readable name");
        } catch (ZipException | EOFException e) {
            throw new RefusedException(1, "", "is no whole .xlsx file: " + e.getMessage());
        } catch (XMLStreamException e) {
            throw new RefusedException(1, "", "is a damaged .xlsx file: " + firstLine(e));
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static List<String> parts(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new LinkedHashMap<>();
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        ZipEntry workbook = zip.getEntry("xl/workbook.xml");
        List<String> parts = new ArrayList<>();
        if (relations == null || workbook == null) {
            return parts;
        }
        read(zip, relations, xml -> {
            String target = xml.getAttributeValue(null, "Target");
            if (xml.getLocalName().equals("Relationship") && target != null) {
                targets.put(xml.getAttributeValue(null, "Id"), target);
            }
        });
        read(zip, workbook, xml -> {
            if (xml.getLocalName().equals("sheet")) {
                String target = targets.getOrDefault(xml.getAttributeValue(RELATIONS, "id"), "");
                parts.add(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        });
        return parts;
    }

    private static List<MergedCells.Range> ranges(ZipFile zip, String part) throws IOException, XMLStreamException {
        List<MergedCells.Range> ranges = new ArrayList<>();
        ZipEntry entry = zip.getEntry(part);
        if (entry != null) {
            read(zip, entry, xml -> {
                if (xml.getLocalName().equals("mergeCell")) {
                    String reference = xml.getAttributeValue(null, "ref");
                    if (reference != null) {
                        MergedCells.Range.parse(reference).ifPresent(ranges::add);
                    }
                }
            });
        }
        return ranges;
    }

    /** What is done at the beginning of each element. */
    private interface Element {
        void at(XMLStreamReader xml) throws XMLStreamException;
    }

    private static void read(ZipFile zip, ZipEntry entry, Element each) throws IOException, XMLStreamException {
        try (InputStream in = new Bounded(zip.getInputStream(entry), LARGEST_PART, entry.getName())) {
            XMLStreamReader xml = SafeXml.reader(in, Optional.empty());
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw documentType();
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    each.at(xml);
                }
            }
        }
    }

    private static RefusedException documentType() {
        return new RefusedException(1, "<!DOCTYPE", "is no part of a workbook");
    }

    /** Reads a part to its end and refuses a document type. */
    private static void requirePlain(InputStream in) throws IOException {
        byte[] mark = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
        byte[] buffer = new byte[1 << 15];
        int matched = 0;
        for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
            for (int k = 0; k < n; k++) {
                matched = buffer[k] == mark[matched] ? matched + 1 : buffer[k] == mark[0] ? 1 : 0;
                if (matched == mark.length) {
                    throw documentType();
                }
            }
        }
    }

    /** A part that must not be unpacked to more than a number of bytes. */
    private static final class Bounded extends FilterInputStream {
        private final String part;
        private long left;

        Bounded(InputStream in, long most, String part) {
            super(in);
            this.left = most;
            this.part = part;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            left -= n;
            if (left < 0) {
                throw new RefusedException(1, part, "is unpacked to far more than the size of the file: not read");
            }
        }
    }
}
