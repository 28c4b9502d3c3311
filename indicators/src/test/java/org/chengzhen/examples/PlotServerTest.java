package org.chengzhen.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonParser;
import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlotServerTest {
    private HttpServer server;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        server = PlotServer.start(0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Test
    void optionsComeAsJson() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address() + "plots/map"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var option = JsonParser.parseString(answer.body()).getAsJsonObject().getAsJsonObject("option");
        assertEquals(5, option.getAsJsonArray("series").size());
    }

    @Test
    void browserDrawsAllThree() throws Exception {
        Optional<Chromium> browser = Chromium.find();
        assumeTrue(browser.isPresent(), "no Chromium on this machine");
        Chromium.Opened page = browser.orElseThrow().open(address(), folder);
        assertEquals(List.of(), page.console());
        assertEquals(
                3,
                page.count("<svg"),
                page.dom().substring(0, Math.min(500, page.dom().length())));
        assertTrue(page.dom().contains("城镇人口"));
    }
}
