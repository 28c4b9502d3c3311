/**
 * How industries gather in places, how places specialise, and how groups live apart.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.concentration.Shares}: shares in a total
 *   <li>{@link org.chengzhen.methods.concentration.LocationQuotient}: share in a place over share in the whole
 *   <li>{@link org.chengzhen.methods.concentration.HerfindahlIndex}: sum of squared shares, and equivalents
 *   <li>{@link org.chengzhen.methods.concentration.ConcentrationRatio}: share of the largest k
 *   <li>{@link org.chengzhen.methods.concentration.KrugmanIndex}: distance of structures, with its reference named
 *   <li>{@link org.chengzhen.methods.concentration.UnidoSimilarity}: cosine of structures
 *   <li>{@link org.chengzhen.methods.concentration.EllisonGlaeser}: agglomeration beyond the size of plants
 *   <li>{@link org.chengzhen.methods.concentration.LocationalGini}: the four forms of the locational Gini coefficient
 *   <li>{@link org.chengzhen.methods.concentration.LitzenbergerSternberg}: cluster index by employment and firms
 *   <li>{@link org.chengzhen.methods.concentration.ShannonEntropy}: diversity of shares
 *   <li>{@link org.chengzhen.methods.concentration.HachmanIndex}: likeness to the whole
 *   <li>{@link org.chengzhen.methods.concentration.RelativeDiversity}: Duranton and Puga's RDI and RSI
 *   <li>{@link org.chengzhen.methods.concentration.FunctionalSpecialization}: services against production
 *   <li>{@link org.chengzhen.methods.concentration.NelsonClasses}: functional classes of cities
 *   <li>{@link org.chengzhen.methods.concentration.RevealedComparativeAdvantage}: who makes what more than others
 *   <li>{@link org.chengzhen.methods.concentration.MethodOfReflections}: diversity, ubiquity and their reflections
 *   <li>{@link org.chengzhen.methods.concentration.EconomicComplexity}: ECI and PCI
 *   <li>{@link org.chengzhen.methods.concentration.ProductSpace}: proximity of products and density around them
 *   <li>{@link org.chengzhen.methods.concentration.Dissimilarity}: what share would have to move
 *   <li>{@link org.chengzhen.methods.concentration.Exposure}: the other group in the place of an average member
 *   <li>{@link org.chengzhen.methods.concentration.Isolation}: the own group in the place of an average member
 *   <li>{@link org.chengzhen.methods.concentration.CorrelationRatio}: isolation beyond the size of the group
 *   <li>{@link org.chengzhen.methods.concentration.SegregationGini}: mean difference of shares of a group
 *   <li>{@link org.chengzhen.methods.concentration.InformationTheoryIndex}: diversity of places against the whole
 *   <li>{@link org.chengzhen.methods.concentration.Centralization}: nearness to the centre, absolute and relative
 *   <li>{@link org.chengzhen.methods.concentration.JobsHousingBalance}: jobs and workers, place by place and apart
 *   <li>{@link org.chengzhen.methods.concentration.MultigroupSegregation}: seven indices of several groups
 *   <li>{@link org.chengzhen.methods.concentration.GroupExposure}: exposure of each group to each
 *   <li>{@link org.chengzhen.methods.concentration.SpatialConcentration}: how little land a group lives on
 *   <li>{@link org.chengzhen.methods.concentration.SpatialClustering}: whether the units of a group lie side by side
 *   <li>{@link org.chengzhen.methods.concentration.RingCentralization}: whether a group lives near the centre, by rings
 *   <li>{@link org.chengzhen.methods.concentration.IndustryRelatedness}: how related industries are, by eight measures
 *   <li>{@link org.chengzhen.methods.concentration.RelatednessDensity}: related industries around an industry in a
 *       place
 *   <li>{@link org.chengzhen.methods.concentration.EntryExit}: which industries entered and left
 *   <li>{@link org.chengzhen.methods.concentration.ExportSophistication}: PRODY and EXPY
 *   <li>{@link org.chengzhen.methods.concentration.EconomicFitness}: fitness of places and complexity of products
 *   <li>{@link org.chengzhen.methods.concentration.ComplexityOutlook}: complex products near at hand, and what they
 *       would open
 *   <li>{@link org.chengzhen.methods.concentration.Coagglomeration}: whether the plants of several industries lie
 *       together
 *   <li>{@link org.chengzhen.methods.concentration.DurantonOverman}: whether plants lie nearer than drawn sites
 *   <li>{@link org.chengzhen.methods.concentration.KDensity}: the density of distances between plants
 *   <li>{@link org.chengzhen.methods.concentration.LocalizationBand}: that density beside its band of random draws
 *   <li>{@link org.chengzhen.methods.concentration.CountTotals}: tables of counts and their indices, gathered in parts
 * </ul>
 *
 * <p>To add one: a class here, a test that extends {@code ConcentrationContract} where it is a measure of shares, its
 * golden rows, a benchmark where it can be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.concentration;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
