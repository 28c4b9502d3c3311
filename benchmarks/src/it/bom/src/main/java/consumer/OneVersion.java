package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.space.CostMatrix;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.jackson.ChengzhenModule;

/** An application that names the version once, by the BOM. */
public final class OneVersion {
    private OneVersion() {}

    public static void main(String[] args) throws Exception {
        Set<String> versions = new TreeSet<>();
        for (Class<?> type : new Class<?>[] {Panel.class, Study.class, ChengzhenModule.class}) {
            String jar =
                    type.getProtectionDomain().getCodeSource().getLocation().getPath();
            versions.add(jar.replaceAll(".*/chengzhen-[a-z]+-(.*)\\.jar", "$1"));
        }
        System.out.println((versions.size() == 1 ? "one version: " : "several versions: ") + versions);
        ObjectMapper json = new ObjectMapper().findAndRegisterModules();
        CostMatrix minutes =
                CostMatrix.of(List.of("广州", "深圳"), new double[][] {{0, 29}, {Double.POSITIVE_INFINITY, 0}});
        CostMatrix back = json.readValue(json.writeValueAsString(minutes), CostMatrix.class);
        System.out.println(back.equals(minutes) ? "costs came back" : "costs are " + back);
    }
}
