package consumer;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.Study;

/** An application whose other libraries hold it to Guava 31.1. */
public final class OldGuava {
    private OldGuava() {}

    public static void main(String[] args) {
        System.out.println("guava "
                + ImmutableList.class.getProtectionDomain().getCodeSource().getLocation());
        Study study = Study.of(ChinaData.cities());
        int computed = 0;
        for (Indicator indicator : Catalogue.all()) {
            computed += indicator.measure(study).status().name().equals("OK") ? 1 : 0;
        }
        System.out.println(computed > 20 ? "computed with old guava" : "only " + computed);
    }
}
