package org.chengzhen.indicators.report;

import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.chengzhen.core.document.Document;

/** What a report made: a text to print, and a document to write. Each is put together when it is asked for. */
interface Made {
    /** Lines that are no wider than a terminal of so many columns. */
    String text(int width);

    default String text() {
        return text(Integer.MAX_VALUE);
    }

    Document document();

    static Made of(IntFunction<String> text, Supplier<Document> document) {
        return new Made() {
            @Override
            public String text(int width) {
                return text.apply(width);
            }

            @Override
            public Document document() {
                return document.get();
            }
        };
    }
}
