package org.chengzhen.core.io.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The scripts of Apache ECharts on the class path, as {@code org.webjars.npm:echarts} brings them. */
enum EchartsScript {
    /** All charts and components, for any plot and for pages. */
    WHOLE("echarts.min.js"),
    /** Lines, bars and points on two axes, in two thirds of the size: what is compiled before the first picture of such a plot. */
    COMMON("echarts.common.min.js");

    private static final String VERSION = "5.3.1";
    private static final Set<String> COMMON_PARTS = Set.of(
            "animation",
            "backgroundColor",
            "textStyle",
            "title",
            "legend",
            "tooltip",
            "grid",
            "xAxis",
            "yAxis",
            "series");
    private static final Set<Object> COMMON_SERIES = Set.of("line", "bar", "scatter");

    private final String resource;

    EchartsScript(String file) {
        this.resource = "META-INF/resources/webjars/echarts/" + VERSION + "/dist/" + file;
    }

    /** The smallest script that draws an option; the picture is the same by each that draws it. */
    static EchartsScript of(Map<String, Object> option) {
        boolean common = COMMON_PARTS.containsAll(option.keySet());
        for (Object series : (List<?>) option.getOrDefault("series", List.of())) {
            common &= series instanceof Map<?, ?> map && COMMON_SERIES.contains(map.get("type"));
        }
        return common ? COMMON : WHOLE;
    }

    /**
     * The script.
     *
     * @throws IOException if it is not on the class path
     */
    String text() throws IOException {
        ClassLoader loader = EchartsScript.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("to draw plots, put org.webjars.npm:echarts:" + VERSION + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
