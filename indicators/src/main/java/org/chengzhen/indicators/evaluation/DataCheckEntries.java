package org.chengzhen.indicators.evaluation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variable;
import org.chengzhen.core.place.City;
import org.chengzhen.core.place.County;
import org.chengzhen.core.place.DivisionCode;
import org.chengzhen.core.place.Place;
import org.chengzhen.core.table.Table;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.composite.DataChecks;

/** The entry M34: whether data can be trusted before they are measured. */
final class DataCheckEntries {
    private static final String CODE_VALIDITY = "CODE_VALIDITY";
    private static final String VINTAGE = "VINTAGE";

    private DataCheckEntries() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(checks());
    }

    private static Indicator checks() {
        Entry entry = Entry.of("M34", "Data checks", "数据检验")
                .unit("findings")
                .formula("|Σ parts − total| ≤ tolerance·|total|; each part/total in [0, 1]; parts and total of one"
                        + " vintage; codes of cities and counties by GB/T 2260")
                .reading("0: nothing found; each finding names place and rule; nothing is corrected")
                .source("OECD and JRC (2008), Handbook on Constructing Composite Indicators, on data quality; GB/T"
                        + " 2260, for the codes")
                .build();
        return SystemIndicator.of(entry)
                .reads(EvaluationInputs.PARTS, EvaluationInputs.TOTAL, EvaluationInputs.SUM_TOLERANCE)
                .computes((study, out) -> {
                    Panel panel = study.panel();
                    List<Variable> parts = study.get(EvaluationInputs.PARTS).variables();
                    Variable total = study.get(EvaluationInputs.TOTAL);
                    List<String> codes = panel.codes();
                    double[] totals = panel.values(total, study.end());
                    double[][] amounts = new double[codes.size()][parts.size()];
                    Table.Builder table = Table.builder("Findings")
                            .text("subject")
                            .text("rule")
                            .text("message");
                    Map<String, Integer> counts = new LinkedHashMap<>();
                    for (int v = 0; v < parts.size(); v++) {
                        double[] values = Observations.column(panel, parts.get(v), study.end());
                        double[] shares = new double[values.length];
                        List<String> shared = new ArrayList<>();
                        for (int p = 0; p < values.length; p++) {
                            amounts[p][v] = values[p];
                            // a missing or zero total leaves no share: the sum says so
                            if (totals[p] != 0 && !Double.isNaN(values[p] / totals[p])) {
                                shares[shared.size()] = values[p] / totals[p];
                                shared.add(codes.get(p) + " " + parts.get(v).id());
                            }
                        }
                        add(table, counts, DataChecks.shares(shared, Arrays.copyOf(shares, shared.size())));
                    }
                    add(
                            table,
                            counts,
                            DataChecks.partsAddUp(codes, amounts, totals, study.get(EvaluationInputs.SUM_TOLERANCE)));
                    for (Variable part : parts) {
                        if (!panel.vintage(part).equals(panel.vintage(total))) {
                            add(
                                    table,
                                    counts,
                                    part.id(),
                                    VINTAGE,
                                    "is of vintage " + panel.vintage(part).orElse("unknown") + ", the total of "
                                            + panel.vintage(total).orElse("unknown"));
                        }
                    }
                    for (Place place : panel.places()) {
                        if ((place instanceof City || place instanceof County) && !valid(place.code())) {
                            add(table, counts, place.code(), CODE_VALIDITY, "is no division code");
                        }
                    }
                    out.places(panel.places(), ImmutableList.of());
                    Table findings = table.build();
                    out.part("findings", findings.size());
                    counts.forEach(out::part);
                    out.part("table", findings);
                });
    }

    private static void add(Table.Builder table, Map<String, Integer> counts, List<DataChecks.Finding> findings) {
        for (DataChecks.Finding finding : findings) {
            add(table, counts, finding.subject(), finding.rule().name(), finding.message());
        }
    }

    private static void add(
            Table.Builder table, Map<String, Integer> counts, String subject, String rule, String message) {
        table.row(subject, rule, message);
        counts.merge(rule, 1, Integer::sum);
    }

    private static boolean valid(String code) {
        try {
            DivisionCode.parse(code);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
