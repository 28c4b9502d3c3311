package org.chengzhen.examples;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.io.page.PageWriter;
import org.chengzhen.core.panel.Derived;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.plot.Plot;
import org.chengzhen.indicators.plot.CityPlots;
import org.chengzhen.indicators.plot.InequalityPlots;
import org.chengzhen.indicators.plot.MapPlots;
import org.chengzhen.indicators.profile.Language;

/**
 * An application page: three plots served as JSON by the server of the JDK, and drawn by ECharts in the browser.
 *
 * <p>Run it, and open the address that it prints.
 */
public final class PlotServer {
    private static final String ECHARTS = "META-INF/resources/webjars/echarts/5.3.1/dist/echarts.min.js";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html><head><meta charset="utf-8"><title>城镇</title><script src="/echarts.js"></script></head><body>
            <script>
            ['ranks', 'inequality', 'map'].forEach(function (name) {
              fetch('/plots/' + name).then(function (answer) { return answer.json(); }).then(function (plot) {
                var box = document.createElement('div');
                box.style.cssText = 'width:720px;height:600px';
                document.body.appendChild(box);
                for (var map in plot.maps) { echarts.registerMap(map, plot.maps[map]); }
                echarts.init(box, null, { renderer: 'svg' }).setOption(plot.option);
              });
            });
            </script></body></html>
            """;

    private PlotServer() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = start(8080);
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    static HttpServer start(int port) throws IOException {
        Panel panel = ChinaData.cities();
        Panel cities = panel.with(Derived.ratio(panel, Variables.URBANIZATION_RATE));
        Map<String, Plot> plots = new TreeMap<>();
        plots.put("ranks", CityPlots.in(Language.CHINESE).rankSize(cities, Variables.URBAN_POPULATION, 2010, 2020));
        plots.put("inequality", InequalityPlots.in(Language.CHINESE).lorenz(cities, Variables.URBAN_POPULATION, 2020));
        plots.put(
                "map",
                MapPlots.in(Language.CHINESE)
                        .points(cities, Variables.URBANIZATION_RATE, 2020, MapPlots.Classing.QUANTILES));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        plots.forEach((name, plot) -> server.createContext(
                "/plots/" + name,
                exchange -> answer(
                        exchange,
                        "application/json",
                        PageWriter.withDefaults().json(plot).getBytes(StandardCharsets.UTF_8))));
        server.createContext("/echarts.js", exchange -> {
            try (InputStream script = PlotServer.class.getClassLoader().getResourceAsStream(ECHARTS)) {
                answer(exchange, "text/javascript", script.readAllBytes());
            }
        });
        server.createContext("/", exchange -> answer(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8)));
        server.start();
        return server;
    }

    private static void answer(HttpExchange exchange, String type, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
