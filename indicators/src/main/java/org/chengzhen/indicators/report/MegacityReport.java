package org.chengzhen.indicators.report;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.List;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.indicators.frame.Study;
import org.chengzhen.indicators.profile.MegacityProfile;

/**
 * The super-large cities side by side, from the built-in panel; and their districts.
 */
final class MegacityReport {
    private MegacityReport() {}

    /**
     * The report.
     *
     * @param arguments none for the built-in tables, or paths of the county tables of two censuses, with the year in their names
     * @return the text
     * @throws IOException if a file cannot be read
     */
    static String of(List<String> arguments) throws IOException {
        Study study = Study.of(ChinaData.cities());
        ImmutableList<String> cities = MegacityProfile.superLarge(study.panel());
        StringBuilder text =
                new StringBuilder(MegacityProfile.sideBySide(study, cities).toText());
        text.append(
                "\nCompetitiveness (C26) and weak links (C16) by output per head and per km², services, schooling and"
                        + " in-migrants, equal weights, among the cities that have all of them. Output at current prices.\n");
        text.append("Not computed, for lack of data:\n");
        MegacityProfile.missing(study)
                .forEach(line -> text.append("  ").append(line).append('\n'));
        text.append('\n');
        if (arguments.isEmpty()) {
            return text.append(DistrictComparison.builtIn(cities)).toString();
        }
        return text.append(DistrictComparison.of(cities, arguments)).toString();
    }
}
