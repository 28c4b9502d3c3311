/** What panels, columns, profiles and lists print as: {@link org.chengzhen.core.table.Table}, and {@link
 * org.chengzhen.core.table.RegressionTable} for papers.
 *
 * @since 0.1.0
 * @serial exclude
 */
@CheckReturnValue
@NullMarked
@ParametersAreNonnullByDefault
package org.chengzhen.core.table;

import javax.annotation.CheckReturnValue;
import javax.annotation.ParametersAreNonnullByDefault;
import org.jspecify.annotations.NullMarked;
