/**
 * Tables as they stand in a source: rows of cells, before anybody asks what they mean.
 *
 * <ul>
 *   <li>{@link org.chengzhen.core.io.table.RawTable}, what every format gives; {@link
 *       org.chengzhen.core.io.table.Rows} its rows from the first on; {@link org.chengzhen.core.io.table.Row}
 *       one of them, written over by the next
 *   <li>{@link org.chengzhen.core.io.table.TableFormat}, how a format is known and opened; {@link
 *       org.chengzhen.core.io.table.FileHead} the first bytes by which it is known
 *   <li>{@link org.chengzhen.core.io.table.DelimitedFormat}: CSV and its sisters, with {@link
 *       org.chengzhen.core.io.table.Encoding} found out; {@link org.chengzhen.core.io.table.XlsxFormat}, {@link
 *       org.chengzhen.core.io.table.XlsFormat} and {@link org.chengzhen.core.io.table.XmlWorkbookFormat}: workbooks;
 *       {@link org.chengzhen.core.io.table.HtmlFormat}: tables of web pages; {@link
 *       org.chengzhen.core.io.table.StataFormat} and {@link org.chengzhen.core.io.table.DbfFormat}; {@link
 *       org.chengzhen.core.io.table.QueryTable}: the result of a query
 *   <li>{@link org.chengzhen.core.io.table.DbfTable} and {@link org.chengzhen.core.io.table.Sisters}: tables that are
 *       one of several files
 *   <li>{@link org.chengzhen.core.io.table.RefusedException}: a source that is not what it says; {@link
 *       org.chengzhen.core.io.table.ForeignFormat}: forms that are refused with the way on
 * </ul>
 *
 * <p>To add a format: implement {@code TableFormat} and put it on the list in {@code core.io}. What it needs
 * beyond the JDK is optional and stays in its one class.
 *
 * <p>Public for {@code core.io} alone: the module does not export it.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.io.table;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
