/** Results of Chengzhen as JSON, with Jackson. */
@SuppressWarnings("requires-automatic")
module org.chengzhen.jackson {
    requires transitive com.fasterxml.jackson.databind;
    requires transitive org.chengzhen.indicators;
    requires static jsr305;

    exports org.chengzhen.jackson;

    provides com.fasterxml.jackson.databind.Module with
            org.chengzhen.jackson.ChengzhenModule;
}
