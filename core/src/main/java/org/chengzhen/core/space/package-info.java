/**
 * Who is near whom.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.space.SpatialWeights}: labelled sparse weights between places
 *   <li>{@link org.chengzhen.core.space.NearestNeighbours}: the search behind {@code SpatialWeights.knn},
 *       with its options
 *   <li>{@link org.chengzhen.core.space.DistanceKernel}: how a weight falls with distance
 *   <li>{@link org.chengzhen.core.space.PolygonNeighbours}: weights from outlines; {@link
 *       org.chengzhen.core.space.ProximityGraph}: Delaunay, Gabriel and relative neighbours of points; {@link
 *       org.chengzhen.core.space.AdaptiveKernel}; {@link org.chengzhen.core.space.LeastBand}
 *   <li>{@link org.chengzhen.core.space.CostMatrix}: costs from origins to destinations
 *   <li>{@link org.chengzhen.core.space.RoadGraph} and {@link org.chengzhen.core.space.TravelTimes}: shortest
 *       times over a network of roads or rails
 *   <li>{@link org.chengzhen.core.space.Polygons}: the outlines of places, from a user's file
 * </ul>
 *
 * <p>To add one: a way to make weights is a static door of {@code SpatialWeights} over {@code WeightRows};
 * a way to search is a method of {@code PointIndex}, tested against all pairs.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.space;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
