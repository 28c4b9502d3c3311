package org.chengzhen.indicators.county;

import static org.chengzhen.indicators.county.CountyStudies.A;
import static org.chengzhen.indicators.county.CountyStudies.B;
import static org.chengzhen.indicators.county.CountyStudies.C;
import static org.chengzhen.indicators.county.CountyStudies.D;
import static org.chengzhen.indicators.county.CountyStudies.label;
import static org.chengzhen.indicators.county.CountyStudies.measured;
import static org.chengzhen.indicators.county.CountyStudies.put;
import static org.chengzhen.indicators.county.CountyStudies.status;
import static org.chengzhen.indicators.county.CountyStudies.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.primitives.ImmutableDoubleArray;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.panel.Panel;
import org.chengzhen.core.panel.Variables;
import org.chengzhen.core.result.Status;
import org.chengzhen.indicators.catalogue.Catalogue;
import org.chengzhen.indicators.frame.Inputs;
import org.chengzhen.indicators.frame.Measurement;
import org.chengzhen.indicators.frame.Study;
import org.junit.jupiter.api.Test;

class CountyIndustryTest {
    private static Study study() {
        Panel.Builder panel = Panel.builder();
        String[] names = {"farming", "mining", "making", "trade"};
        double[][] start = {{80, 10, 10, 10}, {310, 130, 140, 340}, {1, 1, 1, 1}, {1, Double.NaN, 1, 1}};
        double[][] end = {{90, 20, 10, 60}, {310, 130, 140, 340}, {1, 1, -1, 1}, {1, Double.NaN, 1, 1}};
        for (int j = 0; j < names.length; j++) {
            for (int p = 0; p < 4; p++) {
                panel.value(
                        new org.chengzhen.core.place.County[] {A, B, C, D}[p],
                        2010,
                        Variables.EMPLOYMENT_BY_INDUSTRY.member(names[j]),
                        start[p][j]);
                panel.value(
                        new org.chengzhen.core.place.County[] {A, B, C, D}[p],
                        2020,
                        Variables.EMPLOYMENT_BY_INDUSTRY.member(names[j]),
                        end[p][j]);
            }
        }
        return Study.of(panel.build()).with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
    }

    @Test
    void baseOfACountyAgainstAllCounties() {
        // golden D11.eb: totals 400, 150, 150, 400 over the two counties without fault
        value(7.33333333333, "D11", "multiplier", study(), A.code());
        label("farming", "D11", "largest", study(), A.code());
        value((90 / 180.0) / (400 / 1100.0), "D11", "largest_quotient", study(), A.code());
        status(Status.INVALID, "D11", "multiplier", study(), C.code());
        status(Status.MISSING, "D11", "multiplier", study(), D.code());
    }

    @Test
    void functionsByNelson() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("farming"), 90, 90, 90, 10);
        put(panel, 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("making"), 10, 10, 10, 90);
        Study study = Study.of(panel.build()).with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
        // share of making: mean 0.3, sd 0.8·√3/4 = 0.3464: u = 0.6/0.3464 = 1.732
        label("making", "D12", "leading", study, D.code());
        value(1, "D12", "making", study, D.code());
        value(1, "D12", "functions", study, D.code());
        label("NONE", "D12", "leading", study, A.code());
    }

    @Test
    void starsAreConcentratedAndOutgrowTheWhole() {
        Study study = study();
        // farming of A: quotient 1.375; 12.5 % against 400/390 − 1
        label("STAR", "D13", "farming", study, A.code());
        label("MATURE_DECLINING", "D13", "mining", study, B.code());
        value(1, "D13", "stars", study, A.code());
        status(Status.MISSING, "D13", "farming", study, D.code());
        assertEquals(
                Status.INSUFFICIENT_DATA,
                Catalogue.get("D13").measure(study.year(2020)).status());
    }

    @Test
    void elasticity() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2010, Variables.EMPLOYMENT, 100, 100, 100);
        put(panel, 2020, Variables.EMPLOYMENT, 102, 90, 100);
        put(panel, 2010, CountyVariables.REAL_GDP, 500, 500, 500);
        put(panel, 2020, CountyVariables.REAL_GDP, 540, 540, 500);
        Study study = Study.of(panel.build());
        value(0.25, "D14", "arc", study, A.code());
        value(0.257307164818, "D14", "log", study, A.code());
        label("JOBLESS_GROWTH", "D14", "pattern", study, B.code());
        status(Status.UNDEFINED, "D14", "arc", study, C.code());
    }

    @Test
    void employmentSpace() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.LOCAL_JOBS, 14.5, 1);
        put(panel, 2020, CountyVariables.LABOUR_FORCE, 26, 0);
        put(panel, 2020, CountyVariables.NEW_JOBS, 1.2, 1);
        put(panel, 2020, CountyVariables.NEW_ENTRANTS, 0.9, 1);
        Study study = Study.of(panel.build());
        value(0.557692307692, "D15", "ratio", study, A.code());
        value(11.5, "D15", "space_gap", study, A.code());
        value(1.33333333333, "D15", "absorption", study, A.code());
        status(Status.UNDEFINED, "D15", "ratio", study, B.code());
    }

    @Test
    void structuralChange() {
        Panel.Builder panel = Panel.builder();
        double[][] w = {{0.2, 0.5, 0.3}, {0.1, 0.45, 0.45}};
        for (int j = 0; j < 3; j++) {
            put(panel, 2010, Variables.EMPLOYMENT_BY_INDUSTRY.member("i" + j), w[0][j], 0);
            put(panel, 2020, Variables.EMPLOYMENT_BY_INDUSTRY.member("i" + j), w[1][j], 1);
        }
        Study study = Study.of(panel.build()).with(Inputs.INDUSTRIES, Variables.EMPLOYMENT_BY_INDUSTRY);
        value(0.956902633815, "D20", "cos", study, A.code());
        value(0.294654162597, "D20", "angle", study, A.code());
        value(0.15, "D20", "nav", study, A.code());
        status(Status.UNDEFINED, "D20", "angle", study, B.code());
    }

    @Test
    void trade() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.EXPORTS, 60, 0, 40, -1);
        put(panel, 2020, CountyVariables.IMPORTS, 20, 0, 10, 1);
        Study study = Study.of(panel.build());
        value(0.5, "D21", "tc", study, A.code());
        value(0.6, "D21", "market_share", study, A.code());
        status(Status.UNDEFINED, "D21", "tc", study, B.code());
        status(Status.INVALID, "D21", "tc", study, D.code());
        assertEquals(0.230769230769, TradeCompetitiveness.symmetricAdvantage(1.6), 1e-9);
        double[] market = {100, 200};
        assertEquals(
                5,
                TradeCompetitiveness.competitiveEffect(
                        new double[] {10, 20}, new double[] {25, 20}, market, new double[] {200, 200}),
                1e-12);
    }

    @Test
    void linkages() {
        DoubleMatrix a = DoubleMatrix.of(new double[][] {{0.2, 0.3}, {0.4, 0.1}});
        Measurement d16 = measured(
                "D16",
                Study.empty()
                        .with(CountyInputs.COEFFICIENTS, a)
                        .with(CountyInputs.SECTOR_OUTPUT, ImmutableDoubleArray.of(100, 200)));
        assertEquals(
                1.08333333333,
                d16.part("backward", ImmutableDoubleArray.class).orElseThrow().get(0),
                1e-9);
        assertEquals(
                2.5,
                d16.part("upstreamness", ImmutableDoubleArray.class)
                        .orElseThrow()
                        .get(0),
                1e-9);
        Measurement d17 = measured(
                "D17",
                Study.empty()
                        .with(CountyInputs.IMPORTED_COEFFICIENTS, DoubleMatrix.of(new double[][] {
                            {0.05, 0.02}, {0.03, 0.08}
                        }))
                        .with(CountyInputs.DOMESTIC_COEFFICIENTS, a)
                        .with(CountyInputs.SECTOR_EXPORTS, ImmutableDoubleArray.of(10, 30)));
        assertEquals(0.176666666667, d17.value(), 1e-9);
    }

    @Test
    void chains() {
        Panel.Builder panel = Panel.builder();
        put(panel, 2020, CountyVariables.PROCESSING_OUTPUT, 2.52, 1);
        put(panel, 2020, CountyVariables.AGRICULTURAL_OUTPUT, 1, 0);
        put(panel, 2020, CountyVariables.COUNTRY_TO_TOWN, 30, 500);
        put(panel, 2020, CountyVariables.TOWN_INPUTS, 240, 240);
        put(panel, 2020, CountyVariables.TOWN_TO_COUNTRY, 18, 18);
        put(panel, 2020, CountyVariables.COUNTRY_INPUTS, 60, 60);
        Study study = Study.of(panel.build());
        value(2.52, "D18", "ratio", study, A.code());
        status(Status.UNDEFINED, "D18", "ratio", study, B.code());
        value(0.125, "D19", "forward", study, A.code());
        value(0.3, "D19", "backward", study, A.code());
        value(0.588235294118, "D19", "balance", study, A.code());
        status(Status.INVALID, "D19", "forward", study, B.code());
    }

    @Test
    void anEmptyStudyLacksSomethingForEachEntry() {
        CountyIndustry.entries().forEach(CountyStudies::lacksOnEmptyStudy);
        CountyChains.entries().forEach(CountyStudies::lacksOnEmptyStudy);
    }
}
