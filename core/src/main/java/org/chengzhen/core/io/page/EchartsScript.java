package org.chengzhen.core.io.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The script of Apache ECharts from the class path, as {@code org.webjars.npm:echarts} brings it. */
final class EchartsScript {
    private static final String VERSION = "5.3.1";
    private static final String RESOURCE = "META-INF/resources/webjars/echarts/" + VERSION + "/dist/echarts.min.js";

    private EchartsScript() {}

    /**
     * The script.
     *
     * @throws IOException if it is not on the class path
     */
    static String text() throws IOException {
        ClassLoader loader = EchartsScript.class.getClassLoader();
        try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException("to draw plots, put org.webjars.npm:echarts:" + VERSION + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
