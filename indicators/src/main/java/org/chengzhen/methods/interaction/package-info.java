/**
 * What places are to one another across distance: potentials, accessibility, catchments, flows and markets.
 *
 * <ul>
 *   <li>{@link org.chengzhen.methods.interaction.CommonPartOfCommuters}: what two sets of flows share
 *   <li>{@link org.chengzhen.methods.interaction.Coefficient}: an estimate with its standard error
 *   <li>{@link org.chengzhen.methods.interaction.Converse}: the point where two cities draw alike
 *   <li>{@link org.chengzhen.methods.interaction.Decay}: how weight falls with cost
 *   <li>{@link org.chengzhen.methods.interaction.DecayForm}: the forms of decay that can be fitted
 *   <li>{@link org.chengzhen.methods.interaction.FieldStrength}: fields of cities and their hinterlands
 *   <li>{@link org.chengzhen.methods.interaction.FloatingCatchment}: supply per head in two or three steps
 *   <li>{@link org.chengzhen.methods.interaction.GravityLinkage}: economic linkage and membership of cities
 *   <li>{@link org.chengzhen.methods.interaction.HansenAccessibility}: opportunities weighted by cost
 *   <li>{@link org.chengzhen.methods.interaction.HarrisPotential}: market potential with own distance
 *   <li>{@link org.chengzhen.methods.interaction.Huff}: which shop customers go to
 *   <li>{@link org.chengzhen.methods.interaction.LogLinearGravity}: gravity by least squares on logarithms
 *   <li>{@link org.chengzhen.methods.interaction.OneHourCircle}: people within an hour
 *   <li>{@link org.chengzhen.methods.interaction.PoissonGravity}: gravity by Poisson regression
 *   <li>{@link org.chengzhen.methods.interaction.RadiationModel}: flows without a parameter
 *   <li>{@link org.chengzhen.methods.interaction.Reilly}: in what ratio two cities draw trade
 *   <li>{@link org.chengzhen.methods.interaction.SorensenSimilarity}: how far two sets of flows agree pair by pair
 *   <li>{@link org.chengzhen.methods.interaction.SpatialInteraction}: the likeliest flows with given totals
 *   <li>{@link org.chengzhen.methods.interaction.StandardizedRootMeanSquareError}: error of fitted flows
 *   <li>{@link org.chengzhen.methods.interaction.TransportAccess}: people near public transport
 *   <li>{@link org.chengzhen.methods.interaction.TravelTimeIndex}: congestion
 *   <li>{@link org.chengzhen.methods.interaction.WeightedMeanTravelTime}: mean time to all others
 * </ul>
 *
 * <p>To add one: a class here, a test with the invariances of {@code InteractionCases}, its golden rows, a
 * benchmark where it can be slow, and a line above.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.methods.interaction;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
