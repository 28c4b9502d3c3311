/**
 * Plots, tables and documents as files: {@link org.chengzhen.core.io.page.PageWriter} writes them by the ending of
 * the path, shows them, and gives their texts; {@link org.chengzhen.core.io.page.CellGuard} keeps spreadsheets from
 * taking texts for formulas.
 *
 * <p>ECharts, Rhino, jsvg and fastexcel each stay behind one class; where one is absent it is named with its
 * coordinates. To add a format: a class that makes its text, and a line in {@code PageWriter}.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.io.page;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
