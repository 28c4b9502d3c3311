package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.IndicatorColumn;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.Profile;
import org.chengzhen.methods.inequality.Gini;

/** An application on the module path. */
public final class Dashboard {
    private Dashboard() {}

    public static void main(String[] args) throws Exception {
        Panel nation = ChinaData.nation();
        IndicatorColumn gap = Catalogue.place("S06").evaluate(Study.of(nation));
        System.out.printf("gap %.2f%n", gap.value("CN", 2022));
        System.out.printf("gini %.1f%n", Gini.of(20, 50, 20, 10));
        System.out.println("profile "
                + Profile.ofPlace("Guangzhou", Study.of(ChinaData.cities()), "440100", List.of("S04"))
                        .lines()
                        .size());
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        System.out.println(
                "json " + json.readTree(json.writeValueAsString(gap)).path("id").asText());
        System.out.println("named " + Gini.class.getModule().getName());
    }
}
