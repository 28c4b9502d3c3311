/**
 * Files of outlines as they stand: a table with a geometry for each row, before anybody asks what they mean.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.io.shape.FeatureTable}, what each format gives: the properties as a table, and the
 *       polygons of each row, a {@link org.chengzhen.core.io.shape.Geometry} each; {@link
 *       org.chengzhen.core.io.shape.FeatureFormat}, how it is opened
 *   <li>{@link org.chengzhen.core.io.shape.GeoJsonFormat} (by the optional jackson-core), {@link
 *       org.chengzhen.core.io.shape.ShapefileFormat}, {@link org.chengzhen.core.io.shape.GeoPackageFormat} (over
 *       JDBC, with the driver that is on the class path)
 * </ul>
 *
 * <p>Public for {@code core.io} alone: the module does not export it.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.io.shape;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
