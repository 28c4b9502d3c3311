package org.chengzhen.indicators.plot;

import com.google.common.collect.ImmutableList;
import org.chengzhen.core.china.ChinaData;
import org.chengzhen.core.china.ProvinceTile;
import org.chengzhen.core.plot.TileGrid;
import org.chengzhen.indicators.profile.Language;

/** The tile grid of provinces: a schematic layout that draws no boundary. */
public final class ProvinceGrid {
    private ProvinceGrid() {}

    /**
     * The grid.
     *
     * @param language of the names in the tiles
     * @return a tile for each province, by its code
     */
    public static TileGrid in(Language language) {
        return new TileGrid(ChinaData.provinceTiles().stream()
                .map(tile -> tile(tile, language))
                .collect(ImmutableList.toImmutableList()));
    }

    private static TileGrid.Tile tile(ProvinceTile tile, Language language) {
        String name = language.name(ChinaData.gazetteer().find(tile.code()).orElseThrow());
        return new TileGrid.Tile(tile.code(), shortened(name, language), tile.row() - 1, tile.column() - 1);
    }

    /** What fits into a tile. */
    private static String shortened(String name, Language language) {
        if (language == Language.CHINESE) {
            return name.startsWith("内蒙古") || name.startsWith("黑龙江") ? name.substring(0, 3) : name.substring(0, 2);
        }
        return name.replace(' ', '\n');
    }
}
