package org.chengzhen.core.china;

import java.io.Serializable;

/**
 * Where a province stands in the tile map of eight rows and eight columns, which draws no boundary.
 *
 * <p>Of the 72 pairs of neighbours 42 share an edge of tiles, and 66 an edge or a corner.
 *
 * @param code of the province, as {@code 110000}
 * @param row from 1, the north
 * @param column from 1, the west
 */
public record ProvinceTile(String code, int row, int column) implements Serializable {}
