/**
 * Networks and flows between places: who is central, who depends on whom, and whether a cluster has one centre or many.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.network.Network}: places and links, from pairs or from flows; {@link
 *       org.chengzhen.methods.network.Link}, a link and its number; {@link org.chengzhen.methods.network.Partition},
 *       its communities
 *   <li>{@link org.chengzhen.methods.network.LinkWeights}: whether a weight is a cost or a strength
 *   <li>{@link org.chengzhen.methods.network.FlowDirection}: flows in, out, or both
 *   <li>{@link org.chengzhen.methods.network.NetworkDensity}: links there over links possible
 *   <li>{@link org.chengzhen.methods.network.Degree}: links of each place, their weight, their share
 *   <li>{@link org.chengzhen.methods.network.DegreeCentralization}: how close to a star
 *   <li>{@link org.chengzhen.methods.network.Betweenness}: pairs for which a place lies on the way
 *   <li>{@link org.chengzhen.methods.network.Closeness}: nearness to all others, classic and harmonic
 *   <li>{@link org.chengzhen.methods.network.EigenvectorCentrality}: central by central neighbours
 *   <li>{@link org.chengzhen.methods.network.PageRank}: time that a follower of links spends in each place
 *   <li>{@link org.chengzhen.methods.network.PathLength}: mean and longest shortest path
 *   <li>{@link org.chengzhen.methods.network.ClusteringCoefficient}: linked neighbours
 *   <li>{@link org.chengzhen.methods.network.ConnectedComponents}: places that reach one another
 *   <li>{@link org.chengzhen.methods.network.Reciprocity}: directed links with a link back
 *   <li>{@link org.chengzhen.methods.network.KCore}: places with k links among themselves
 *   <li>{@link org.chengzhen.methods.network.StructuralHoles}: constraint, effective size, efficiency, hierarchy
 *   <li>{@link org.chengzhen.methods.network.CorePeriphery}: fit to a core and its periphery
 *   <li>{@link org.chengzhen.methods.network.Modularity}: links inside communities beyond chance
 *   <li>{@link org.chengzhen.methods.network.Louvain}: communities of high modularity, of directed networks too
 *   <li>{@link org.chengzhen.methods.network.Leiden}: the same, each of them connected
 *   <li>{@link org.chengzhen.methods.network.QapCorrelation}, {@link org.chengzhen.methods.network.QapRegression}:
 *       relations held against relations, tested by permuting places, by a {@link
 *       org.chengzhen.methods.network.QapMethod}
 *   <li>{@link org.chengzhen.methods.network.Concor}, {@link org.chengzhen.methods.network.BlockModel}: blocks of
 *       places with like links, and their {@link org.chengzhen.methods.network.BlockRole}s; {@link
 *       org.chengzhen.methods.network.DiagonalRule}, what the diagonal counts
 *   <li>{@link org.chengzhen.methods.network.DisparityFilter}, {@link org.chengzhen.methods.network.StrongestLinks}:
 *       the links that say most, a {@link org.chengzhen.methods.network.Backbone}
 *   <li>{@link org.chengzhen.methods.network.WeightedClustering}, {@link
 *       org.chengzhen.methods.network.DirectedClustering}: linked neighbours by weight and direction
 *   <li>{@link org.chengzhen.methods.network.DegreeAssortativity}: hubs linked to hubs, or not
 *   <li>{@link org.chengzhen.methods.network.GlobalEfficiency}: nearness on the whole
 *   <li>{@link org.chengzhen.methods.network.EdgeBetweenness}: pairs for which a link lies on the way
 *   <li>{@link org.chengzhen.methods.network.KrackhardtMeasures}: connectedness, hierarchy, efficiency
 *   <li>{@link org.chengzhen.methods.network.GravityAssociation}: the network of spatial association, above a {@link
 *       org.chengzhen.methods.network.RowThreshold}
 *   <li>{@link org.chengzhen.methods.network.NetworkResilience}: what is left as places are removed, in the order of an
 *       {@link org.chengzhen.methods.network.Attack}
 *   <li>{@link org.chengzhen.methods.network.DominantFlows}: which place each depends on, and tiers
 *   <li>{@link org.chengzhen.methods.network.CityTiers}: tiers by shares of the leading city
 *   <li>{@link org.chengzhen.methods.network.FlowDominance}: dominance of places, relative strength of links
 *   <li>{@link org.chengzhen.methods.network.FlowEntropy}: evenness of flows
 *   <li>{@link org.chengzhen.methods.network.MorphologicalPolycentricity}: evenness of centres by size
 *   <li>{@link org.chengzhen.methods.network.FunctionalPolycentricity}: balance of flows, after Green
 *   <li>{@link org.chengzhen.methods.network.InterlockingNetwork}: cities linked by offices of firms
 *   <li>{@link org.chengzhen.methods.network.UrbanFlowIntensity}: output of workers beyond a city's needs
 *   <li>{@link org.chengzhen.methods.network.MigrationEffectiveness}: net shift over movement
 *   <li>{@link org.chengzhen.methods.network.SelfContainment}: commuters who stay
 *   <li>{@link org.chengzhen.methods.network.DualContrast}: farm and other productivity
 *   <li>{@link org.chengzhen.methods.network.CirculationShares}: trade within, between, and abroad
 *   <li>{@link org.chengzhen.methods.network.FlowTotals}: flows by pair from trips, gathered in parts
 * </ul>
 *
 * <p>To add one: a class here, a test (of a measure of each place: one that extends {@code CentralityContract}), its
 * golden rows, a benchmark where it can be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.network;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
