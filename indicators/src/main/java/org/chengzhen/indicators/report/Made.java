package org.chengzhen.indicators.report;

import java.util.function.Supplier;
import org.chengzhen.core.document.Document;

/** What a report made: a text to print, and a document to write. Each is put together when it is asked for. */
interface Made {
    String text();

    Document document();

    static Made of(Supplier<String> text, Supplier<Document> document) {
        return new Made() {
            @Override
            public String text() {
                return text.get();
            }

            @Override
            public Document document() {
                return document.get();
            }
        };
    }
}
