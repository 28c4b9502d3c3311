/** What panels, columns, profiles and lists print as: {@link org.chengzhen.core.table.Table}. */
@javax.annotation.ParametersAreNonnullByDefault
package org.chengzhen.core.table;
