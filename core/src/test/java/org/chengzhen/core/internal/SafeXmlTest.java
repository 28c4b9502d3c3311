package org.chengzhen.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

class SafeXmlTest {
    private static int elements(byte[] xml) throws IOException, XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml), Optional.empty());
        int elements = 0;
        while (reader.hasNext()) {
            elements += reader.next() == XMLStreamReader.START_ELEMENT ? 1 : 0;
        }
        return elements;
    }

    private static String text(byte[] xml, Optional<Charset> given) throws IOException, XMLStreamException {
        XMLStreamReader reader = SafeXml.reader(new ByteArrayInputStream(xml), given);
        reader.next();
        return reader.getElementText();
    }

    @Test
    void signsAreDecodedAsTheMarkOrTheDeclarationOrTheCallerSays() throws Exception {
        assertEquals("广州", text("<a>广州</a>".getBytes(StandardCharsets.UTF_8), Optional.empty()));
        for (String encoding : List.of("UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Shift_JIS")) {
            Charset charset = Charset.forName(encoding);
            String declaration =
                    encoding.startsWith("UTF-16") ? "" : "<?xml version='1.0' encoding = \"" + encoding + "\" ?>\n";
            byte[] bytes = (declaration + "<a>広州</a>").getBytes(charset);
            assertEquals("広州", text(bytes, Optional.empty()), encoding);
            if (encoding.startsWith("UTF")) {
                assertEquals(
                        "広州",
                        text(("\uFEFF" + declaration + "<a>広州</a>").getBytes(charset), Optional.empty()),
                        encoding);
            }
        }
        byte[] wrong = "<?xml version='1.0' encoding='UTF-8'?><a>广州</a>".getBytes(Charset.forName("GBK"));
        assertEquals("广州", text(wrong, Optional.of(Charset.forName("GBK"))));
        assertThrows(XMLStreamException.class, () -> text(wrong, Optional.empty()));
        byte[] unknown = "<?xml version='1.0' encoding='x-none'?><a/>".getBytes(StandardCharsets.UTF_8);
        assertThrows(XMLStreamException.class, () -> text(unknown, Optional.empty()));
        assertThrows(XMLStreamException.class, () -> text(new byte[0], Optional.empty()));
    }

    @Test
    @ResourceLock(Resources.SYSTEM_ERR)
    void damageIsThrownAndNotPrinted() throws Exception {
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            byte[] damaged = "<a><b>x</b></a>".getBytes(StandardCharsets.UTF_8);
            assertEquals(2, elements(damaged));
            damaged[6] = (byte) 0xC3;
            assertThrows(XMLStreamException.class, () -> elements(damaged));
            byte[] late = ("<a>" + "<b>x</b>".repeat(20_000) + "</a>").getBytes(StandardCharsets.UTF_8);
            assertEquals(20_001, elements(late));
            late[late.length - 10] = (byte) 0xC3;
            assertThrows(XMLStreamException.class, () -> elements(late));
            byte[] open = "<a><b>".getBytes(StandardCharsets.UTF_8);
            assertThrows(XMLStreamException.class, () -> elements(open));
        } finally {
            System.setErr(before);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8));
    }
}
