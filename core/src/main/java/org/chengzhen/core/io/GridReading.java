package org.chengzhen.core.io;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.chengzhen.core.grid.PopulationGrid;

/**
 * What a lenient reading of a grid gives: the good cells and what is wrong with the others. A raster that is damaged
 * gives no grid.
 *
 * @param grid of the good cells; empty where there is none
 * @param problems in the order of the file
 */
public record GridReading(Optional<PopulationGrid> grid, ImmutableList<Problem> problems) {
    /** As {@code GridReading[PopulationGrid[…], 2 problems]}. */
    @Override
    public String toString() {
        return "GridReading[" + grid.map(Object::toString).orElse("no grid") + ", " + problems.size()
                + (problems.size() == 1 ? " problem]" : " problems]");
    }
}
