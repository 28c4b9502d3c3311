package org.chengzhen.core.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.chengzhen.core.internal.SafeXml;

/**
 * What the stored numbers of a band are multiplied with, and what is added to them, as GDAL writes it into its tag of
 * metadata: {@code <Item name="SCALE" sample="0" role="scale">0.1</Item>}.
 */
record TiffScale(double factor, double offset) {
    /** Numbers as they are stored. */
    static final TiffScale NONE = new TiffScale(1, 0);

    static TiffScale of(Path file, TiffTags tags, int band) throws IOException {
        Optional<String> text = tags.text(TiffTags.METADATA);
        if (text.isEmpty()) {
            return NONE;
        }
        double factor = 1;
        double offset = 0;
        try {
            XMLStreamReader xml = SafeXml.reader(text.get());
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("Item")) {
                    continue;
                }
                String role = xml.getAttributeValue(null, "role");
                String sample = xml.getAttributeValue(null, "sample");
                if (sample == null || !sample.equals(Integer.toString(band))) {
                    continue;
                }
                if ("scale".equals(role)) {
                    factor = number(file, role, xml.getElementText());
                } else if ("offset".equals(role)) {
                    offset = number(file, role, xml.getElementText());
                }
            }
        } catch (XMLStreamException e) {
            // other programs put other texts there
            return NONE;
        }
        return factor == 1 && offset == 0 ? NONE : new TiffScale(factor, offset);
    }

    private static double number(Path file, String role, String text) throws IOException {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IOException(file + ": its metadata say that the " + role + " of its numbers is " + text
                + ": rewrite it with gdal_translate -unscale");
    }

    double of(double stored) {
        return this == NONE ? stored : stored * factor + offset;
    }
}
