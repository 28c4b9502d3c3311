package org.chengzhen.core.internal;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML of other people's files: read piece by piece by the JDK's own reader, whatever else is on the class path, without document
 * types and without a look outside the file. The signs are decoded here: the JDK's reader prints a damaged one on the standard error
 * of the application, besides throwing it.
 */
public final class SafeXml {
    private static final int HEAD = 200;
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([\\w.:-]+)[\"']");

    private SafeXml() {}

    /**
     * Reads a text.
     *
     * @param text of a document
     * @return its reader
     * @throws XMLStreamException if there is none
     */
    public static XMLStreamReader reader(String text) throws XMLStreamException {
        return factory().createXMLStreamReader(new StringReader(text));
    }

    /**
     * Reads bytes, in the encoding of their mark, or the one that the document declares, or UTF-8.
     *
     * @param in the bytes; not closed
     * @param given an encoding that counts before all that
     * @return their reader
     * @throws IOException if they cannot be read
     * @throws XMLStreamException if the encoding is not known or not that of the first bytes
     */
    public static XMLStreamReader reader(InputStream in, Optional<Charset> given)
            throws IOException, XMLStreamException {
        InputStream bytes = new BufferedInputStream(in);
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        Charset charset = given.isPresent() ? given.get() : encoding(head);
        Reader signs = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        try {
            signs.mark(1);
            if (signs.read() != '\uFEFF') {
                signs.reset();
            }
        } catch (CharacterCodingException e) {
            throw new XMLStreamException("the first signs are none of " + charset, e);
        }
        return factory().createXMLStreamReader(signs);
    }

    private static Charset encoding(byte[] head) throws XMLStreamException {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xFEFF || first == '<') {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE || first == '<' << 8) {
            return StandardCharsets.UTF_16LE;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(declared.group(1));
        } catch (IllegalArgumentException e) {
            throw new XMLStreamException("no known encoding: " + declared.group(1), e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
