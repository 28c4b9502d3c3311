/** What panels, columns, profiles and lists print as: {@link org.chengzhen.core.table.Table}, and {@link
 * org.chengzhen.core.table.RegressionTable} for papers.
 */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.table;
