/**
 * Nouns of people-centred urbanization: places, panels, flows, weights, grids, tables, plots and documents, and how
 * they are read and written.
 *
 * <p>Formats beyond CSV need a jar of their own, which is optional: whoever reads none needs it not.
 */
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module org.chengzhen.core {
    requires transitive com.google.common;
    requires transitive java.sql;
    requires static transitive org.jspecify;
    requires de.siegmar.fastcsv;
    requires static java.desktop;
    requires static java.xml;
    requires static aircompressor;
    requires static com.google.errorprone.annotations;
    requires static com.fasterxml.jackson.core;
    requires static com.github.weisj.jsvg;
    requires static com.twelvemonkeys.imageio.metadata;
    requires static com.twelvemonkeys.imageio.tiff;
    requires static com.twelvemonkeys.imageio.core;
    requires static jsr305;
    requires static org.apache.poi.poi;
    requires static org.dhatim.fastexcel;
    requires static org.dhatim.fastexcel.reader;
    requires static org.jsoup;
    requires static org.mozilla.rhino;

    exports org.chengzhen.core.array;
    exports org.chengzhen.core.china;
    exports org.chengzhen.core.document;
    exports org.chengzhen.core.flow;
    exports org.chengzhen.core.grid;
    exports org.chengzhen.core.io;
    exports org.chengzhen.core.io.page;
    exports org.chengzhen.core.panel;
    exports org.chengzhen.core.place;
    exports org.chengzhen.core.plot;
    exports org.chengzhen.core.result;
    exports org.chengzhen.core.space;
    exports org.chengzhen.core.table;
    exports org.chengzhen.core.watch;
    exports org.chengzhen.core.wire;
    exports org.chengzhen.core.internal to
            org.chengzhen.indicators;

    uses org.chengzhen.core.panel.VariableSource;
}
