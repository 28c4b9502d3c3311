/**
 * What a picture is, without a renderer.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.plot.Plot}: an immutable value of title, axes and layers, that becomes the option
 *       of Apache ECharts as JDK maps and lists
 *   <li>{@link org.chengzhen.core.plot.Layer} and its kinds: {@link org.chengzhen.core.plot.Points}, {@link
 *       org.chengzhen.core.plot.Lines}, {@link org.chengzhen.core.plot.Rule}, {@link org.chengzhen.core.plot.Band},
 *       {@link org.chengzhen.core.plot.Bars}, {@link org.chengzhen.core.plot.Boxes}, {@link
 *       org.chengzhen.core.plot.Links}; {@link org.chengzhen.core.plot.HeatTable}, {@link
 *       org.chengzhen.core.plot.Radar}, {@link org.chengzhen.core.plot.Pyramid}, {@link
 *       org.chengzhen.core.plot.Network}; {@link org.chengzhen.core.plot.Areas} on a map, {@link
 *       org.chengzhen.core.plot.Tiles}, {@link org.chengzhen.core.plot.Raster}
 *   <li>{@link org.chengzhen.core.plot.Axis}, {@link org.chengzhen.core.plot.Colouring} (classes with their colours),
 *       {@link org.chengzhen.core.plot.Palette}, {@link org.chengzhen.core.plot.TileGrid}
 * </ul>
 *
 * <p>{@code core.io.page} writes plots as pages and pictures. To add a kind of layer: extend {@code Layer}, give its
 * series and its extent, permit it there, and add a picture to the test of layers.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.plot;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
