/**
 * Citizenization, public services, consumption and investment: entries A01 to A33.
 *
 * <ul>
 *   <li>{@link org.chengzhen.indicators.citizenization.Citizenization}: the formulas of A01, A02 and A07;
 *       {@link org.chengzhen.indicators.citizenization.MigrantStocks}: their entries
 * </ul>
 */
@ParametersAreNonnullByDefault
package org.chengzhen.indicators.citizenization;

import javax.annotation.ParametersAreNonnullByDefault;
