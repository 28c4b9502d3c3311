package org.chengzhen.core.internal;

import javax.xml.stream.XMLInputFactory;

/** XML of other people's files: read piece by piece, without document types and without a look outside the file. */
public final class SafeXml {
    private SafeXml() {}

    /**
     * Where readers of such files come from.
     *
     * @return the JDK's own, whatever else is on the class path
     */
    public static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
