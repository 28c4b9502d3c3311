package org.chengzhen.indicators.county;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;
import java.util.Arrays;
import org.chengzhen.core.array.DoubleMatrix;
import org.chengzhen.core.place.Certainty;
import org.chengzhen.indicators.frame.Entry;
import org.chengzhen.indicators.frame.Indicator;
import org.chengzhen.indicators.frame.PlaceIndicator;
import org.chengzhen.indicators.frame.SystemIndicator;
import org.chengzhen.methods.inputoutput.Ghosh;
import org.chengzhen.methods.inputoutput.KeySectors;
import org.chengzhen.methods.inputoutput.Leontief;
import org.chengzhen.methods.inputoutput.VerticalSpecialization;

/** The entries D16–D19: chains of supply and value that link industries, and town with country. */
final class CountyChains {
    private CountyChains() {}

    /** In the order of their ids. */
    static ImmutableList<Indicator> entries() {
        return ImmutableList.of(linkages(), participation(), extension(), townAndCountry());
    }

    private static Indicator linkages() {
        return SystemIndicator.of(Entry.of("D16", "Industry linkages", "产业关联（列昂惕夫）")
                        .unit("1")
                        .formula("L = (I − A)⁻¹; output multipliers are column sums; backward n·Σ_i l_ij/ΣΣl; forward"
                                + " of Ghosh n·Σ_j g_ij/ΣΣg; upstreamness the row sums of Ghosh's inverse")
                        .reading("a linkage above 1: above the average of the sectors; both above 1: key sector")
                        .source("Leontief (1936); Rasmussen (1956); Ghosh (1958); Miller and Blair (2009)")
                        .build())
                .reads(CountyInputs.COEFFICIENTS, CountyInputs.SECTOR_OUTPUT)
                .computes((study, out) -> {
                    DoubleMatrix coefficients = study.get(CountyInputs.COEFFICIENTS);
                    Leontief leontief = Leontief.of(coefficients);
                    Ghosh ghosh = Ghosh.of(
                            coefficients, study.get(CountyInputs.SECTOR_OUTPUT).toArray());
                    out.part("inverse", leontief.inverse())
                            .part("output_multipliers", leontief.outputMultipliers())
                            .part("backward", leontief.backwardLinkages())
                            .part("forward_leontief", leontief.forwardLinkages())
                            .part("forward", ghosh.forwardLinkages())
                            .part("upstreamness", ghosh.upstreamness())
                            .part(
                                    "key_sectors",
                                    ghosh.roles(leontief).stream()
                                            .filter(role -> role == KeySectors.Role.KEY)
                                            .count());
                });
    }

    private static Indicator participation() {
        return SystemIndicator.of(Entry.of("D17", "Supply-chain participation", "供应链参与")
                        .unit("fraction")
                        .formula("VS = u·Aᴹ(I − Aᴰ)⁻¹X/ΣX, u a row of ones, Aᴹ imported and Aᴰ domestic coefficients, X"
                                + " exports")
                        .reading("the share of exports that was bought outside; of a county, outside means the rest of"
                                + " the nation and the world")
                        .source("Hummels, Ishii and Yi (2001), The nature and growth of vertical specialization")
                        .build())
                .reads(
                        CountyInputs.IMPORTED_COEFFICIENTS,
                        CountyInputs.DOMESTIC_COEFFICIENTS,
                        CountyInputs.SECTOR_EXPORTS)
                .computes((study, out) -> {
                    DoubleMatrix imported = study.get(CountyInputs.IMPORTED_COEFFICIENTS);
                    DoubleMatrix domestic = study.get(CountyInputs.DOMESTIC_COEFFICIENTS);
                    ImmutableDoubleArray exports = study.get(CountyInputs.SECTOR_EXPORTS);
                    out.part(
                                    "vertical_specialization",
                                    VerticalSpecialization.share(imported, domestic, exports.toArray()))
                            .part("exports", Arrays.stream(exports.toArray()).sum());
                });
    }

    private static Indicator extension() {
        return PlaceIndicator.yearly(
                        Entry.of("D18", "Chain extension", "产业链延伸")
                                .unit("1")
                                .formula("output of agro-processing / output of agriculture")
                                .reading("about 2.5 for the nation in 2021–2022; 2.8 is the aim for 2025")
                                .source("Ministry of Agriculture and Rural Affairs (2020), National Plan for the"
                                        + " Development of Rural Industries 2020–2025")
                                .certainty(Certainty.MEDIUM)
                                .build(),
                        CountyVariables.PROCESSING_OUTPUT,
                        CountyVariables.AGRICULTURAL_OUTPUT)
                .part(
                        "ratio",
                        CountyVariables.ratio("processing_ratio", "Processing ratio", "农产品加工业与农业总产值比"),
                        v -> ChainExtension.processingRatio(v[0], v[1]))
                .build();
    }

    private static Indicator townAndCountry() {
        return PlaceIndicator.yearly(
                        Entry.of("D19", "Linkage of town and country", "城乡产业链接度")
                                .unit("fraction")
                                .formula("forward = deliveries of the country to the town / inputs of the town;"
                                        + " backward = deliveries of the town to the country / inputs of the"
                                        + " country; balance 2·min/(sum)")
                                .reading("shares of local purchases; balance 1: both depend on each other alike")
                                .source("this library")
                                .certainty(Certainty.LOW)
                                .build(),
                        CountyVariables.COUNTRY_TO_TOWN,
                        CountyVariables.TOWN_INPUTS,
                        CountyVariables.TOWN_TO_COUNTRY,
                        CountyVariables.COUNTRY_INPUTS)
                .part(
                        "forward",
                        CountyVariables.ratio("chain_forward", "Forward linkage of the country", "前向链接度"),
                        v -> ChainLinkage.share(v[0], v[1]))
                .part(
                        "backward",
                        CountyVariables.ratio("chain_backward", "Backward linkage of the country", "后向链接度"),
                        v -> ChainLinkage.share(v[2], v[3]))
                .part(
                        "balance",
                        CountyVariables.ratio("chain_balance", "Balance of linkages", "链接均衡度"),
                        v -> ChainLinkage.balance(ChainLinkage.share(v[0], v[1]), ChainLinkage.share(v[2], v[3])))
                .build();
    }
}
