/**
 * Grids of equal cells, row by row from the north-west.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.grid.PopulationGrid}: people, land and built-up shares.
 *   <li>{@link org.chengzhen.core.grid.ClassGrid}: a class for each cell.
 *   <li>{@link org.chengzhen.core.grid.ZoneGrid}: the zone (place) that each cell belongs to.
 *   <li>{@link org.chengzhen.core.grid.GeoTransform}: where the cells lie on a map; {@link
 *       org.chengzhen.core.grid.CellAreas}: how large they are where they differ.
 * </ul>
 *
 * <p>To add one: keep cells in one primitive array, number rows from the north, tell "no data" from zero,
 * and add a line here.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.grid;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
