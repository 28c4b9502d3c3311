package consumer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.result.ChengzhenException;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.jackson.ChengzhenModule;
import org.chengzhen.methods.inequality.Gini;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A service that answers with indicators, asks itself, and ends. */
@SpringBootApplication
@RestController
public class Service {
    @Bean
    ChengzhenModule json() {
        return new ChengzhenModule();
    }

    @GetMapping("/columns/{id}")
    IndicatorColumn column(@PathVariable("id") String id) {
        return Catalogue.place(id).evaluate(Study.of(ChinaData.cities()));
    }

    @GetMapping("/measurements/{id}")
    Measurement measurement(@PathVariable("id") String id) {
        return Catalogue.get(id).measure(Study.of(ChinaData.cities()).year(2020));
    }

    @GetMapping("/shares/{part}")
    double share(@PathVariable("part") double part) {
        return Gini.of(part, 1, 2);
    }

    @GetMapping("/places/{name}")
    Object place(@PathVariable("name") String name) {
        return ChinaData.cities().place(name);
    }

    @ExceptionHandler(ChengzhenException.class)
    ResponseEntity<String> wrong(ChengzhenException e) {
        return ResponseEntity.status(404).body(e.code().name());
    }

    @ExceptionHandler(IllegalArgumentException.class)
    ResponseEntity<String> bad(IllegalArgumentException e) {
        return ResponseEntity.status(400).body(e.getMessage());
    }

    public static void main(String[] args) throws Exception {
        var context = SpringApplication.run(Service.class, "--server.port=0", "--server.address=127.0.0.1");
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        HttpClient client = HttpClient.newHttpClient();
        for (String path : new String[] {
            "/columns/S04", "/measurements/S04", "/places/440100", "/places/1", "/columns/Z99", "/shares/-3"
        }) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            String body = answer.body();
            System.out.println("answer " + path + " " + answer.statusCode() + " "
                    + (body.length() > 90 ? body.substring(0, 90) : body) + " "
                    + body.contains("\"status\":\"OK\"") + body.contains("\u5e7f\u5dde") + body.contains("NaN"));
        }
        context.close();
    }
}
